<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="id_ID">
<context>
    <name>About</name>
    <message>
        <location filename="../../ui/window/help.py" line="78"/>
        <source>Versi {0}</source>
        <translation>Version {0}</translation>
    </message>
    <message>
        <location filename="../../ui/window/help.py" line="82"/>
        <source>Meja kerja luring bagi petugas yang menjawab aduan warga di SP4N-LAPOR!. Perangkat lunak bebas dengan lisensi MIT; dibangun dengan Qt (LGPL), huruf Inter (OFL) dan ikon Tabler (MIT).</source>
        <translation>An offline desk for officers who answer citizens’ complaints in SP4N-LAPOR!. Free software under the MIT licence; built with Qt (LGPL), the Inter typeface (OFL) and Tabler icons (MIT).</translation>
    </message>
    <message>
        <location filename="../../ui/window/help.py" line="92"/>
        <source>Tentang Tanggap</source>
        <translation>About Tanggap</translation>
    </message>
</context>
<context>
    <name>AboutPage</name>
    <message>
        <location filename="../../ui/settings/pages.py" line="190"/>
        <source>Meja kerja luring bagi petugas yang menjawab aduan warga di SP4N-LAPOR!.</source>
        <translation>An offline desk for the officers who answer citizens’ complaints in SP4N-LAPOR!.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="193"/>
        <source>Versi</source>
        <translation>Version</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="194"/>
        <source>Lisensi</source>
        <translation>Licence</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="194"/>
        <source>MIT, perangkat lunak bebas</source>
        <translation>MIT, free software</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="201"/>
        <source>Tentang dan lisensi</source>
        <translation>About and licence</translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <location filename="../../ui/queue/actions.py" line="91"/>
        <location filename="../../ui/queue/actions.py" line="92"/>
        <source>Tindakan lain</source>
        <translation>Other actions</translation>
    </message>
</context>
<context>
    <name>ActionDialog</name>
    <message>
        <location filename="../../ui/dialogs/form.py" line="265"/>
        <source>Draf tersimpan {0}</source>
        <translation>Draft saved {0}</translation>
    </message>
</context>
<context>
    <name>AlonePage</name>
    <message>
        <location filename="../../ui/first_run/alone.py" line="67"/>
        <source>Isi dahulu nama Anda.</source>
        <translation>Enter your name first.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/alone.py" line="69"/>
        <source>Isi dahulu nama instansi.</source>
        <translation>Enter the agency&apos;s name first.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/alone.py" line="72"/>
        <source>Kode Kemendagri terdiri atas dua atau empat angka, misalnya 61.02.</source>
        <translation>The Kemendagri code has two or four digits, for example 61.02.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/alone.py" line="80"/>
        <source>Mulai sendiri</source>
        <translation>Start alone</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/alone.py" line="82"/>
        <source>Kantor ini berdiri sendiri. Untuk bergabung ke gerbang kelak, siapkan profil baru.</source>
        <translation>This office stands alone. To join a gateway later, set up a new profile.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/alone.py" line="85"/>
        <source>Nama Anda</source>
        <translation>Your name</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/alone.py" line="86"/>
        <source>Nama instansi</source>
        <translation>Agency name</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/alone.py" line="87"/>
        <source>Kode Kemendagri</source>
        <translation>Kemendagri code</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/alone.py" line="88"/>
        <source>Zona waktu</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/alone.py" line="98"/>
        <source>WIB, Sumatra dan Jawa</source>
        <translation>WIB, Sumatra and Java</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/alone.py" line="99"/>
        <source>WIB, Kalimantan</source>
        <translation>WIB, Kalimantan</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/alone.py" line="100"/>
        <source>WITA, Indonesia tengah</source>
        <translation>WITA, central Indonesia</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/alone.py" line="101"/>
        <source>WIT, Indonesia timur</source>
        <translation>WIT, eastern Indonesia</translation>
    </message>
</context>
<context>
    <name>Approvals</name>
    <message>
        <location filename="../../ui/approvals/listing.py" line="19"/>
        <source>Menunggu saya</source>
        <translation>Waiting for me</translation>
    </message>
    <message>
        <location filename="../../ui/approvals/listing.py" line="20"/>
        <source>Diajukan oleh saya</source>
        <translation>Submitted by me</translation>
    </message>
    <message>
        <location filename="../../ui/approvals/listing.py" line="21"/>
        <source>Dikembalikan</source>
        <translation>Returned</translation>
    </message>
    <message>
        <location filename="../../ui/approvals/listing.py" line="48"/>
        <source>{0} · Anda pengusul, perlu orang lain</source>
        <translation>{0} · You proposed it, someone else must decide</translation>
    </message>
    <message>
        <location filename="../../ui/approvals/listing.py" line="50"/>
        <source>untuk Anda</source>
        <translation>for you</translation>
    </message>
</context>
<context>
    <name>ApprovalsScreen</name>
    <message>
        <location filename="../../ui/approvals/screen.py" line="80"/>
        <location filename="../../ui/approvals/screen.py" line="81"/>
        <source>Persetujuan</source>
        <translation>Approvals</translation>
    </message>
    <message>
        <location filename="../../ui/approvals/screen.py" line="82"/>
        <source>Usulan penyelesaian</source>
        <translation>Resolution proposals</translation>
    </message>
    <message>
        <location filename="../../ui/approvals/screen.py" line="83"/>
        <source>Catatan (wajib bila dikembalikan)</source>
        <translation>Note (required when returning)</translation>
    </message>
    <message>
        <location filename="../../ui/approvals/screen.py" line="84"/>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <location filename="../../ui/approvals/screen.py" line="85"/>
        <source>Kembalikan</source>
        <translation>Return</translation>
    </message>
    <message>
        <location filename="../../ui/approvals/screen.py" line="86"/>
        <source>Setujui dengan suntingan…</source>
        <translation>Approve with edits…</translation>
    </message>
    <message>
        <location filename="../../ui/approvals/screen.py" line="87"/>
        <source>Alasan pengembalian…</source>
        <translation>Reasons for returning…</translation>
    </message>
    <message>
        <location filename="../../ui/approvals/screen.py" line="88"/>
        <source>Setujui</source>
        <translation>Approve</translation>
    </message>
    <message>
        <location filename="../../ui/approvals/screen.py" line="91"/>
        <source>Tidak ada yang menunggu persetujuan Anda</source>
        <translation>Nothing is waiting for your approval</translation>
    </message>
    <message>
        <location filename="../../ui/approvals/screen.py" line="92"/>
        <source>Usulan penyelesaian dari petugas tampil di sini setelah sinkronisasi.</source>
        <translation>Resolution proposals from officers appear here after a sync.</translation>
    </message>
    <message>
        <location filename="../../ui/approvals/screen.py" line="134"/>
        <source>Bacalah yang terbaru dahulu.</source>
        <translation>Read the latest first.</translation>
    </message>
    <message>
        <location filename="../../ui/approvals/screen.py" line="221"/>
        <source>Tulis dahulu apa yang perlu diperbaiki; pengusul membacanya.</source>
        <translation>First write what needs to be improved; the proposer reads it.</translation>
    </message>
</context>
<context>
    <name>ApproveDialog</name>
    <message>
        <location filename="../../ui/dialogs/decide.py" line="44"/>
        <source>Jawaban yang diusulkan</source>
        <translation>The answer as proposed</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/decide.py" line="44"/>
        <source>Perubahan Anda</source>
        <translation>Your changes</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/decide.py" line="57"/>
        <source>Catatan untuk pengusul.</source>
        <translation>A note for the proposer.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/decide.py" line="59"/>
        <source>Jawaban untuk pelapor</source>
        <translation>Answer for the reporter</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/decide.py" line="60"/>
        <source>Catatan (boleh kosong)</source>
        <translation>Note (optional)</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/decide.py" line="65"/>
        <source>Setujui</source>
        <translation>Approve</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/decide.py" line="69"/>
        <source>Jawaban tidak boleh kosong.</source>
        <translation>The answer cannot be empty.</translation>
    </message>
</context>
<context>
    <name>ArchiveDialog</name>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="133"/>
        <source>Keterangan tambahan.</source>
        <translation>Additional remarks.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="135"/>
        <source>Alasan menurut SP4N-LAPOR!</source>
        <translation>Reason according to SP4N-LAPOR!</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="136"/>
        <source>Keterangan (boleh kosong)</source>
        <translation>Remarks (optional)</translation>
    </message>
</context>
<context>
    <name>AuthorityDialog</name>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="104"/>
        <source>Ketik nama instansi</source>
        <translation>Type the name of an agency</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="106"/>
        <source>Mengapa laporan ini bukan wewenang instansi Anda.</source>
        <translation>Why this report is not within your agency’s authority.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="109"/>
        <source>Alasan yang sering</source>
        <translation>Common reasons</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="112"/>
        <source>Instansi yang berwenang</source>
        <translation>Agency with the authority</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="113"/>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>CardDialog</name>
    <message>
        <location filename="../../ui/dialogs/card.py" line="71"/>
        <source>Belum dikategorikan</source>
        <translation>Not categorised yet</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/card.py" line="82"/>
        <source>Ditangani sendiri</source>
        <translation>Handled ourselves</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/card.py" line="63"/>
        <source>Judul laporan</source>
        <translation>Report title</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/card.py" line="64"/>
        <source>Isi laporan akhir</source>
        <translation>Final text of the report</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/card.py" line="57"/>
        <source>Yang tampil kepada publik. Isi awal tetap tersimpan.</source>
        <translation>What the public sees. The original text is still kept.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/card.py" line="78"/>
        <source>Klasifikasi</source>
        <translation>Classification</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/card.py" line="75"/>
        <source>Kategori</source>
        <translation>Category</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/card.py" line="46"/>
        <source>Perubahan judul</source>
        <translation>Changes to the title</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/card.py" line="50"/>
        <source>Suntingan</source>
        <translation>Edited text</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/card.py" line="50"/>
        <source>Perbedaan</source>
        <translation>Differences</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/card.py" line="52"/>
        <source>Tampilan isi laporan akhir</source>
        <translation>View of the edited text</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/card.py" line="53"/>
        <source>Perbedaan dengan isi awal</source>
        <translation>Differences from the original text</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/card.py" line="59"/>
        <source>Isi laporan belum diunduh ke komputer ini, jadi belum dapat disunting.</source>
        <translation>The text of the report has not been downloaded to this computer yet, so it cannot be edited.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/card.py" line="71"/>
        <source>Ketik sebagian nama kategori</source>
        <translation>Type part of a category</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/card.py" line="76"/>
        <source>Tag, dipisahkan koma</source>
        <translation>Tags, separated by commas</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/card.py" line="82"/>
        <source>Ketik nama atau bidang unit</source>
        <translation>Type a unit or what it handles</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/card.py" line="84"/>
        <source>Belum ditentukan</source>
        <translation>Not decided yet</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/card.py" line="84"/>
        <source>Ketik nama petugas</source>
        <translation>Type the name of an officer</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/card.py" line="89"/>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/card.py" line="90"/>
        <source>Petugas</source>
        <translation>Officer</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/card.py" line="92"/>
        <source>Prioritas</source>
        <translation>Priority</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/card.py" line="98"/>
        <source>Data laporan tidak berubah.</source>
        <translation>The report&apos;s details stay as they are.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/card.py" line="99"/>
        <source>Berubah: {0}.</source>
        <translation>Changes: {0}.</translation>
    </message>
</context>
<context>
    <name>Case</name>
    <message>
        <location filename="../../ui/case/file_sheet.py" line="124"/>
        <source>Lampiran</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="16"/>
        <source>Laporan masuk lewat {0}</source>
        <translation>Report received through {0}</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="18"/>
        <source>Laporan masuk</source>
        <translation>Report received</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="19"/>
        <source>Diverifikasi</source>
        <translation>Verified</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="92"/>
        <source>Disposisi</source>
        <translation>Dispose</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="21"/>
        <source>Permintaan data</source>
        <translation>Information requested</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="20"/>
        <source>Disposisi</source>
        <comment>riwayat</comment>
        <translation>Disposed</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="22"/>
        <location filename="../../ui/case/names.py" line="94"/>
        <source>Bukan wewenang</source>
        <translation>Not our authority</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="23"/>
        <source>Diarsipkan</source>
        <translation>Archived</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="24"/>
        <source>Tindak lanjut</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="25"/>
        <location filename="../../ui/case/names.py" line="102"/>
        <source>Catatan internal</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="26"/>
        <source>Usulan penyelesaian</source>
        <translation>Resolution proposal</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="27"/>
        <source>Penyelesaian disetujui</source>
        <translation>Resolution approved</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="28"/>
        <source>Usulan dikembalikan</source>
        <translation>Proposal returned</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="29"/>
        <source>Laporan ditutup</source>
        <translation>Report closed</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="30"/>
        <source>Data laporan disunting</source>
        <translation>Report details edited</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="31"/>
        <source>Lampiran ditambahkan</source>
        <translation>Attachment added</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="32"/>
        <source>Tanggapan pelapor</source>
        <translation>Reporter’s reply</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="33"/>
        <source>Status di pusat</source>
        <translation>Status in the central system</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="34"/>
        <source>Versi tidak dipakai</source>
        <translation>Unused version</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="43"/>
        <source>Berkadar pengawasan</source>
        <translation>Supervisory</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="45"/>
        <source>Tidak berkadar pengawasan</source>
        <translation>Non-supervisory</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="47"/>
        <source>Permintaan informasi</source>
        <translation>Request for information</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="49"/>
        <source>Aspirasi</source>
        <translation>Aspiration</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="51"/>
        <source>Belum diklasifikasi</source>
        <translation>Not classified yet</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="58"/>
        <source>Biasa</source>
        <translation>Normal</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="60"/>
        <source>Tinggi</source>
        <translation>High</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="62"/>
        <source>Mendesak</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="69"/>
        <source>Selesai ditangani</source>
        <translation>Handled</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="71"/>
        <source>Dijawab dengan informasi</source>
        <translation>Answered with information</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="73"/>
        <source>Tidak dapat ditindaklanjuti</source>
        <translation>Cannot be followed up</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="79"/>
        <source>Apa yang dilakukan</source>
        <translation>What was done</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="80"/>
        <source>Kapan</source>
        <translation>When</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="81"/>
        <source>Oleh siapa</source>
        <translation>By whom</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="82"/>
        <source>Bukti</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="83"/>
        <source>Langkah lanjutan</source>
        <translation>Next steps</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="91"/>
        <source>Verifikasi</source>
        <translation>Verify</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="93"/>
        <source>Minta data</source>
        <translation>Request information</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="95"/>
        <source>Ajukan selesai</source>
        <translation>Propose resolution</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="96"/>
        <source>Arsipkan</source>
        <translation>Archive</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="97"/>
        <source>Tutup laporan</source>
        <translation>Close report</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="98"/>
        <source>Setujui dengan suntingan</source>
        <translation>Approve with edits</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="99"/>
        <source>Kembalikan</source>
        <translation>Return</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="100"/>
        <source>Sunting data</source>
        <translation>Edit details</translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="101"/>
        <source>Tindak lanjut publik</source>
        <translation>Public follow-up</translation>
    </message>
    <message>
        <location filename="../../ui/case/staged.py" line="261"/>
        <source>Berkas {0} tidak dapat dibaca.</source>
        <translation>The file {0} cannot be read.</translation>
    </message>
    <message>
        <location filename="../../ui/case/staged.py" line="262"/>
        <source>Teks Anda tetap ada.</source>
        <translation>Your text is still there.</translation>
    </message>
    <message>
        <location filename="../../ui/case/staged.py" line="263"/>
        <source>Periksa apakah berkas masih ada, lalu lampirkan lagi.</source>
        <translation>Check that the file still exists, then attach it again.</translation>
    </message>
    <message>
        <location filename="../../ui/case/staged.py" line="270"/>
        <source>Isi berkas {0} bukan foto JPEG atau PNG.</source>
        <translation>The contents of {0} are not a JPEG or PNG photo.</translation>
    </message>
    <message>
        <location filename="../../ui/case/staged.py" line="271"/>
        <source>Foto {0} rusak atau tidak utuh.</source>
        <translation>The photo {0} is damaged or incomplete.</translation>
    </message>
    <message>
        <location filename="../../ui/case/staged.py" line="272"/>
        <source>Foto {0} terlalu besar untuk dibuka dengan aman.</source>
        <translation>The photo {0} is too large to open safely.</translation>
    </message>
    <message>
        <location filename="../../ui/case/staged.py" line="276"/>
        <location filename="../../ui/case/staged.py" line="291"/>
        <source>Foto belum dilampirkan dan teks Anda tetap ada.</source>
        <translation>The photo was not attached and your text is still here.</translation>
    </message>
    <message>
        <location filename="../../ui/case/staged.py" line="277"/>
        <source>Pilih foto lain, atau simpan ulang dari aplikasi foto sebagai JPEG.</source>
        <translation>Choose another photo, or save it again as a JPEG from a photo application.</translation>
    </message>
    <message>
        <location filename="../../ui/case/staged.py" line="288"/>
        <source>Foto {0} rusak atau jenisnya tidak dikenal, jadi data lokasinya tidak dapat dibuang.</source>
        <translation>The photo {0} is damaged or of an unknown kind, so its location data cannot be removed.</translation>
    </message>
    <message>
        <location filename="../../ui/case/staged.py" line="292"/>
        <source>Ubah foto menjadi JPEG atau PNG, lalu lampirkan lagi.</source>
        <translation>Convert the photo to JPEG or PNG, then attach it again.</translation>
    </message>
    <message>
        <location filename="../../ui/case/changes.py" line="43"/>
        <source>status</source>
        <translation>status</translation>
    </message>
    <message>
        <location filename="../../ui/case/changes.py" line="68"/>
        <source>{0} menjadi {1}</source>
        <translation>{0} changed to {1}</translation>
    </message>
    <message>
        <location filename="../../ui/case/changes.py" line="71"/>
        <source>{0} juga berubah</source>
        <translation>{0} also changed</translation>
    </message>
    <message>
        <location filename="../../ui/case/changes.py" line="91"/>
        <source>Perbedaan</source>
        <translation>Differences</translation>
    </message>
    <message>
        <location filename="../../ui/case/changes.py" line="93"/>
        <source>Yang berubah di pusat</source>
        <translation>What changed in the central system</translation>
    </message>
</context>
<context>
    <name>CaseBars</name>
    <message>
        <location filename="../../ui/case/bars.py" line="63"/>
        <source>Pusat memperbarui laporan ini {0}:</source>
        <translation>The central system updated this report {0}:</translation>
    </message>
    <message>
        <location filename="../../ui/case/bars.py" line="64"/>
        <source>{0}. Teks Anda tetap utuh.</source>
        <translation>{0}. Your text is intact.</translation>
    </message>
    <message>
        <location filename="../../ui/case/bars.py" line="83"/>
        <source>Isi laporan belum diunduh ke komputer ini.</source>
        <translation>The text of the report has not been downloaded to this computer yet.</translation>
    </message>
    <message>
        <location filename="../../ui/case/bars.py" line="85"/>
        <source>Isi laporan sedang diambil dari gerbang.</source>
        <translation>The text of the report is being fetched from the gateway.</translation>
    </message>
    <message>
        <location filename="../../ui/case/bars.py" line="86"/>
        <source>Anda dapat tetap bekerja.</source>
        <translation>You can go on working.</translation>
    </message>
    <message>
        <location filename="../../ui/case/bars.py" line="91"/>
        <source>Ambil sekarang</source>
        <translation>Fetch now</translation>
    </message>
    <message>
        <location filename="../../ui/case/bars.py" line="91"/>
        <source>Coba lagi</source>
        <translation>Try again</translation>
    </message>
    <message>
        <location filename="../../ui/case/bars.py" line="99"/>
        <source>Laporan ini diubah di dua tempat.</source>
        <translation>This report was changed in two places.</translation>
    </message>
    <message>
        <location filename="../../ui/case/bars.py" line="100"/>
        <source>Tidak ada yang hilang; pilih isi yang benar.</source>
        <translation>Nothing is lost; choose the right content.</translation>
    </message>
    <message>
        <location filename="../../ui/case/bars.py" line="105"/>
        <source>Ada tindakan yang tidak diterima.</source>
        <translation>An action was not accepted.</translation>
    </message>
    <message>
        <location filename="../../ui/case/bars.py" line="106"/>
        <source>Teksnya tersimpan di komputer ini.</source>
        <translation>Its text is saved on this computer.</translation>
    </message>
    <message>
        <location filename="../../ui/case/bars.py" line="111"/>
        <source>Laporan berubah di pusat sejak tindakan Anda.</source>
        <translation>The report changed in the central system since your action.</translation>
    </message>
    <message>
        <location filename="../../ui/case/bars.py" line="112"/>
        <source>Tindakan itu mungkin ditolak; teksnya tetap ada.</source>
        <translation>That action may be refused; its text is still there.</translation>
    </message>
    <message>
        <location filename="../../ui/case/bars.py" line="114"/>
        <source>Selesaikan konflik</source>
        <translation>Resolve conflict</translation>
    </message>
    <message>
        <location filename="../../ui/case/bars.py" line="115"/>
        <source>Buka Kotak Keluar</source>
        <translation>Open Outbox</translation>
    </message>
    <message>
        <location filename="../../ui/case/bars.py" line="116"/>
        <source>Periksa</source>
        <translation>Check</translation>
    </message>
    <message>
        <location filename="../../ui/case/bars.py" line="117"/>
        <source>Lihat perbedaan</source>
        <translation>See differences</translation>
    </message>
    <message>
        <location filename="../../ui/case/bars.py" line="118"/>
        <source>Tutup pesan</source>
        <translation>Dismiss message</translation>
    </message>
</context>
<context>
    <name>CaseHeader</name>
    <message>
        <location filename="../../ui/case/header.py" line="40"/>
        <source>Laporan {0}</source>
        <translation>Report {0}</translation>
    </message>
    <message>
        <location filename="../../ui/case/header.py" line="51"/>
        <source>Belum ada di pusat</source>
        <translation>Not in the central system yet</translation>
    </message>
    <message>
        <location filename="../../ui/case/header.py" line="53"/>
        <source>Salinan pusat diambil {0}</source>
        <translation>Central copy fetched {0}</translation>
    </message>
</context>
<context>
    <name>CaseScreen</name>
    <message>
        <location filename="../../ui/case/screen.py" line="223"/>
        <source>Rincian laporan</source>
        <translation>Report details</translation>
    </message>
    <message>
        <location filename="../../ui/case/screen.py" line="224"/>
        <source>Tenggat, data, dan lampiran</source>
        <translation>Deadline, details and attachments</translation>
    </message>
    <message>
        <location filename="../../ui/case/screen.py" line="227"/>
        <source>Laporan ini tidak ada lagi di komputer ini</source>
        <translation>This report is no longer on this computer</translation>
    </message>
    <message>
        <location filename="../../ui/case/screen.py" line="228"/>
        <source>Laporan yang dialihkan tetap tersimpan di Kotak Keluar bila ada tindakan Anda.</source>
        <translation>A transferred report is still kept in the Outbox if it has actions of yours.</translation>
    </message>
</context>
<context>
    <name>CaseToolbar</name>
    <message>
        <location filename="../../ui/case/toolbar.py" line="83"/>
        <source>{0} dari {1}</source>
        <translation>{0} of {1}</translation>
    </message>
    <message>
        <location filename="../../ui/case/toolbar.py" line="126"/>
        <source>Antrean</source>
        <translation>Queue</translation>
    </message>
    <message>
        <location filename="../../ui/case/toolbar.py" line="127"/>
        <source>Kembali ke antrean</source>
        <translation>Back to the queue</translation>
    </message>
    <message>
        <location filename="../../ui/case/toolbar.py" line="132"/>
        <source>{0}…</source>
        <translation>{0}…</translation>
    </message>
    <message>
        <location filename="../../ui/case/toolbar.py" line="134"/>
        <source>Lainnya</source>
        <translation>More</translation>
    </message>
    <message>
        <location filename="../../ui/case/toolbar.py" line="135"/>
        <source>Tindakan lain</source>
        <translation>Other actions</translation>
    </message>
    <message>
        <location filename="../../ui/case/toolbar.py" line="137"/>
        <source>Laporan sebelumnya</source>
        <translation>Previous report</translation>
    </message>
    <message>
        <location filename="../../ui/case/toolbar.py" line="138"/>
        <source>Laporan berikutnya</source>
        <translation>Next report</translation>
    </message>
</context>
<context>
    <name>ChangeList</name>
    <message>
        <location filename="../../ui/approvals/changes.py" line="78"/>
        <source>{0}: dari {1} menjadi {2}</source>
        <translation>{0}: from {1} to {2}</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <location filename="../../ui/charts/card.py" line="63"/>
        <source>Lihat sebagai gambar</source>
        <translation>Show as picture</translation>
    </message>
    <message>
        <location filename="../../ui/charts/card.py" line="63"/>
        <source>Lihat sebagai tabel</source>
        <translation>Show as table</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <location filename="../../ui/charts/tile_map.py" line="123"/>
        <source>belum terhubung</source>
        <translation>not connected</translation>
    </message>
</context>
<context>
    <name>ChoiceCard</name>
    <message>
        <location filename="../../ui/parts/choice_card.py" line="56"/>
        <source>Dihapus: {0}</source>
        <translation>Removed: {0}</translation>
    </message>
    <message>
        <location filename="../../ui/parts/choice_card.py" line="57"/>
        <source>Ditambah: {0}</source>
        <translation>Added: {0}</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="160"/>
        <source>Catatan penutup.</source>
        <translation>Closing note.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="153"/>
        <source>Jawaban yang disetujui</source>
        <translation>Approved answer</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="161"/>
        <source>Catatan (boleh kosong)</source>
        <translation>Note (optional)</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <location filename="../../ui/composer.py" line="102"/>
        <source>Draf dari {0}</source>
        <translation>Draft from {0}</translation>
    </message>
    <message>
        <location filename="../../ui/composer.py" line="150"/>
        <source>Jenis tulisan</source>
        <translation>Kind of text</translation>
    </message>
    <message>
        <location filename="../../ui/composer.py" line="153"/>
        <source>Tindak lanjut publik</source>
        <translation>Public follow-up</translation>
    </message>
    <message>
        <location filename="../../ui/composer.py" line="155"/>
        <source>Catatan internal</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <location filename="../../ui/composer.py" line="164"/>
        <source>Tindak lanjut publik, dilihat pelapor dan publik</source>
        <translation>Public follow-up, seen by the reporter and the public</translation>
    </message>
    <message>
        <location filename="../../ui/composer.py" line="165"/>
        <source>Tulis tindak lanjut untuk pelapor</source>
        <translation>Write a follow-up for the reporter</translation>
    </message>
    <message>
        <location filename="../../ui/composer.py" line="166"/>
        <source>Catatan internal, tidak dikirim ke pelapor</source>
        <translation>Internal note, not sent to the reporter</translation>
    </message>
    <message>
        <location filename="../../ui/composer.py" line="167"/>
        <source>Tulis catatan untuk rekan kerja</source>
        <translation>Write a note for colleagues</translation>
    </message>
    <message>
        <location filename="../../ui/composer.py" line="168"/>
        <source>Lampirkan</source>
        <translation>Attach</translation>
    </message>
    <message>
        <location filename="../../ui/composer.py" line="170"/>
        <source>Ctrl+Shift+A. Berkas dan gambar dapat juga ditempel atau dijatuhkan ke sini.</source>
        <translation>Ctrl+Shift+A. Files and pictures can also be pasted or dropped here.</translation>
    </message>
    <message>
        <location filename="../../ui/composer.py" line="185"/>
        <source>Draf tersimpan {0}</source>
        <translation>Draft saved {0}</translation>
    </message>
    <message>
        <location filename="../../ui/composer.py" line="192"/>
        <source>Simpan catatan</source>
        <translation>Save note</translation>
    </message>
    <message>
        <location filename="../../ui/composer.py" line="192"/>
        <source>Kirim tindak lanjut</source>
        <translation>Send follow-up</translation>
    </message>
    <message>
        <location filename="../../ui/composer.py" line="194"/>
        <source>Tidak dikirim ke pelapor</source>
        <translation>Not sent to the reporter</translation>
    </message>
    <message>
        <location filename="../../ui/composer.py" line="194"/>
        <source>Dilihat pelapor dan publik</source>
        <translation>Seen by the reporter and the public</translation>
    </message>
    <message>
        <location filename="../../ui/composer.py" line="199"/>
        <source>Akan dikirim saat daring</source>
        <translation>Will be sent when online</translation>
    </message>
    <message>
        <location filename="../../ui/composer.py" line="214"/>
        <source>Belum ada laporan yang dibuka.</source>
        <translation>No report is open yet.</translation>
    </message>
    <message>
        <location filename="../../ui/composer.py" line="219"/>
        <source>Tulis teksnya dahulu.</source>
        <translation>Write the text first.</translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <location filename="../../ui/conflicts/values.py" line="60"/>
        <source>ya</source>
        <translation>yes</translation>
    </message>
</context>
<context>
    <name>ConflictsScreen</name>
    <message>
        <location filename="../../ui/conflicts/screen.py" line="127"/>
        <location filename="../../ui/conflicts/screen.py" line="128"/>
        <source>Selesaikan konflik</source>
        <translation>Resolve conflict</translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/screen.py" line="129"/>
        <source>Buka laporan</source>
        <translation>Open report</translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/screen.py" line="130"/>
        <source>Laporan ini diubah di dua tempat.</source>
        <translation>This report was changed in two places.</translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/screen.py" line="131"/>
        <source>Tidak ada yang hilang. Pilih isi yang benar untuk tiap bagian.</source>
        <translation>Nothing is lost. Choose the right content for each part.</translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/screen.py" line="133"/>
        <source>Bagian</source>
        <translation>Part</translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/screen.py" line="134"/>
        <source>Terakhir sama</source>
        <translation>Last in common</translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/screen.py" line="135"/>
        <source>Versi Anda</source>
        <translation>Your version</translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/screen.py" line="136"/>
        <source>Versi pusat</source>
        <translation>Central version</translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/screen.py" line="137"/>
        <source>Hasil</source>
        <translation>Result</translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/screen.py" line="141"/>
        <source>Ambil semua pusat</source>
        <translation>Take all central</translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/screen.py" line="142"/>
        <source>Ambil semua saya</source>
        <translation>Take all mine</translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/screen.py" line="143"/>
        <source>Isi yang tidak dipakai tetap tersimpan di riwayat.</source>
        <translation>Content that is not used is still kept in the history.</translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/screen.py" line="144"/>
        <source>Tunda</source>
        <translation>Later</translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/screen.py" line="145"/>
        <source>Simpan hasil dan kirim ulang</source>
        <translation>Save result and send again</translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/screen.py" line="148"/>
        <source>Tidak ada konflik</source>
        <translation>No conflicts</translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/screen.py" line="149"/>
        <source>Bila satu bagian diubah di dua tempat, Anda memilih di sini.</source>
        <translation>When one part is changed in two places, you choose here.</translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/screen.py" line="151"/>
        <source>Laporan yang berkonflik</source>
        <translation>Reports in conflict</translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/screen.py" line="241"/>
        <source>{0} dari {1} dipilih</source>
        <translation>{0} of {1} chosen</translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/screen.py" line="246"/>
        <source>Belum dipilih: {0}</source>
        <translation>Not chosen yet: {0}</translation>
    </message>
</context>
<context>
    <name>ConnectionPage</name>
    <message>
        <location filename="../../ui/settings/connection.py" line="50"/>
        <source>Masuk dengan kode</source>
        <translation>Sign in with code</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connection.py" line="50"/>
        <source>Sambungkan ke gerbang</source>
        <translation>Connect to the gateway</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connection.py" line="106"/>
        <location filename="../../ui/settings/connection.py" line="148"/>
        <source>Menghubungi gerbang…</source>
        <translation>Contacting the gateway…</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connection.py" line="114"/>
        <source>Masuk berhasil. Sambungan ini dipakai.</source>
        <translation>Signed in. This connection is in use.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connection.py" line="117"/>
        <source>Kode diterima. Kunci layar lalu masuk lagi: sejak itu kantor ini bekerja dengan gerbang.</source>
        <translation>Code accepted. Lock the screen and sign in again: from then on this office works with the gateway.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connection.py" line="134"/>
        <source>Tidak diizinkan: kode ini milik orang lain, atau alamatnya lain.</source>
        <translation>Not allowed: this code belongs to somebody else, or the address is a different one.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connection.py" line="137"/>
        <source>Masuk gagal ({0}). Tidak ada yang berubah.</source>
        <translation>Sign-in failed ({0}). Nothing has changed.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connection.py" line="150"/>
        <source>Alamat gerbang belum diisi</source>
        <translation>The gateway address is empty</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connection.py" line="152"/>
        <source>Kode belum diisi</source>
        <translation>The code is empty</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connection.py" line="160"/>
        <source>Hanya administrator yang dapat mengubah alamat gerbang.</source>
        <translation>Only an administrator can change the gateway address.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connection.py" line="171"/>
        <source>Rahasia tersimpan di gudang kunci sistem operasi.</source>
        <translation>Secrets are kept in the operating system’s key store.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connection.py" line="172"/>
        <source>Gudang kunci sistem tidak ada; rahasia ada di berkas bersegel.</source>
        <translation>There is no system keyring; secrets are kept in a sealed file.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connection.py" line="173"/>
        <source>Gudang kunci sistem terkunci. Buka kuncinya, lalu ulangi.</source>
        <translation>The system key store is locked. Unlock it, then try again.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connection.py" line="75"/>
        <source>Sambungan gerbang</source>
        <translation>Gateway connection</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connection.py" line="36"/>
        <location filename="../../ui/settings/connection.py" line="38"/>
        <location filename="../../ui/settings/connection.py" line="76"/>
        <source>Alamat gerbang</source>
        <translation>Gateway address</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connection.py" line="38"/>
        <source>Belum diisi</source>
        <translation>Not set</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connection.py" line="55"/>
        <source>Selama ini Anda bekerja tanpa gerbang. Dengan kode dari administrator gerbang, pekerjaan, catatan dan kata sandi Anda tetap; tindakan yang diputuskan di sini ditawarkan kepada gerbang.</source>
        <translation>You have worked without a gateway so far. With a code from the gateway&apos;s administrator your work, notes and password stay; actions already decided here are offered to the gateway.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connection.py" line="81"/>
        <source>Kode sekali pakai dari administrator</source>
        <translation>One-time code from the administrator</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connection.py" line="115"/>
        <source>Masuk berhasil. Sambungan dipakai mulai pembukaan berikutnya.</source>
        <translation>Signed in. The connection is used from the next opening on.</translation>
    </message>
</context>
<context>
    <name>Costs</name>
    <message>
        <location filename="../../ui/words/costs.py" line="21"/>
        <source>Kabel</source>
        <translation>Cable</translation>
    </message>
    <message>
        <location filename="../../ui/words/costs.py" line="22"/>
        <source>Wi-Fi</source>
        <translation>Wi-Fi</translation>
    </message>
    <message>
        <location filename="../../ui/words/costs.py" line="23"/>
        <source>Seluler</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <location filename="../../ui/words/costs.py" line="24"/>
        <source>Bluetooth</source>
        <translation>Bluetooth</translation>
    </message>
    <message>
        <location filename="../../ui/words/costs.py" line="25"/>
        <source>Jaringan lain</source>
        <translation>Other network</translation>
    </message>
    <message>
        <location filename="../../ui/words/costs.py" line="49"/>
        <source>Tindakan dan catatan Anda tetap terkirim. Berkas tersimpan di komputer ini dan dikirim bulan depan, saat kuota dinaikkan, atau saat Anda menekan Kirim berkas sekarang.</source>
        <translation>Your actions and notes are still sent. Files are kept on this computer and go next month, when the quota is raised, or when you press Send files now.</translation>
    </message>
    <message>
        <location filename="../../ui/words/costs.py" line="54"/>
        <source>Tindakan dan catatan Anda tetap terkirim. Berkas tersimpan di komputer ini dan dikirim saat ada jaringan tanpa biaya, atau saat Anda menekan Kirim berkas sekarang.</source>
        <translation>Your actions and notes are still sent. Files are kept on this computer and go over a network that costs nothing, or when you press Send files now.</translation>
    </message>
    <message>
        <location filename="../../ui/words/costs.py" line="64"/>
        <source>Kuota data bulan ini habis. Isi laporan yang tidak mendesak dan berkas menunggu.</source>
        <translation>This month&apos;s data are used up. Texts of complaints that are not urgent wait, and so do files.</translation>
    </message>
    <message>
        <location filename="../../ui/words/costs.py" line="68"/>
        <source>Kuota data bulan ini habis. Berkas menunggu; tindakan Anda tetap terkirim.</source>
        <translation>This month&apos;s data are used up. Files wait; your actions are still sent.</translation>
    </message>
    <message>
        <location filename="../../ui/words/costs.py" line="72"/>
        <source>Data bulan ini sudah 80 % dari kuota atau lebih.</source>
        <translation>This month&apos;s data have reached 80% of the quota or more.</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <location filename="../../ui/queue/names.py" line="93"/>
        <source>%n dipilih</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/queue/names.py" line="97"/>
        <source>+%n lampiran lagi</source>
        <translation>
            <numerusform>+%n more attachment</numerusform>
            <numerusform>+%n more attachments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/case/names.py" line="149"/>
        <location filename="../../ui/queue/names.py" line="101"/>
        <source>%n hari kerja</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/case/names.py" line="137"/>
        <source>%n menunggu kirim</source>
        <translation>
            <numerusform>%n waiting to send</numerusform>
            <numerusform>%n waiting to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/case/names.py" line="141"/>
        <source>%n foto</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/case/names.py" line="145"/>
        <source>%n lampiran</source>
        <translation>
            <numerusform>%n attachment</numerusform>
            <numerusform>%n attachments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/case/names.py" line="153"/>
        <source>%n hari dilewati</source>
        <translation>
            <numerusform>%n day skipped</numerusform>
            <numerusform>%n days skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/case/names.py" line="157"/>
        <source>Teks terlalu panjang. Kurangi %n huruf.</source>
        <translation>
            <numerusform>The text is too long. Remove %n character.</numerusform>
            <numerusform>The text is too long. Remove %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataCard</name>
    <message>
        <location filename="../../ui/settings/connection_data.py" line="41"/>
        <source>Hanya teks dahulu</source>
        <translation>Text first</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connection_data.py" line="42"/>
        <source>di jaringan berbayar, berkas menunggu jaringan tanpa biaya</source>
        <translation>on a paid network, files wait for one that costs nothing</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connection_data.py" line="48"/>
        <source>Kirim berkas sekarang</source>
        <translation>Send files now</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connection_data.py" line="56"/>
        <source>Tampilkan sebagai tabel</source>
        <translation>Show as a table</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connection_data.py" line="63"/>
        <source>Dihitung: isi dan kepala setiap permintaan. Operator menghitung beberapa persen lebih banyak, karena penyandian (TLS) dan paket jaringan tidak dihitung di sini.</source>
        <translation>Counted: body and headers of every request. Your operator counts a few percent more, because encryption (TLS) and network packets are not counted here.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connection_data.py" line="68"/>
        <source>Jaringan yang berbayar</source>
        <translation>Networks that cost money</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connection_data.py" line="74"/>
        <source>Data 30 hari terakhir</source>
        <translation>Data of the last 30 days</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connection_data.py" line="113"/>
        <source>Dipakai sekarang: {0}. Sistem tidak memberi tahu biayanya.</source>
        <translation>In use now: {0}. The system does not say whether it costs.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connection_data.py" line="115"/>
        <source>Dipakai sekarang: {0}. Menurut sistem berbayar.</source>
        <translation>In use now: {0}. The system says that it costs.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connection_data.py" line="116"/>
        <source>Dipakai sekarang: {0}. Menurut sistem tanpa biaya.</source>
        <translation>In use now: {0}. The system says that it costs nothing.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connection_data.py" line="156"/>
        <source>{0} naik, {1} turun</source>
        <translation>{0} up, {1} down</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connection_data.py" line="158"/>
        <source>{0} naik dan {1} turun dalam 30 hari</source>
        <translation>{0} up and {1} down in 30 days</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connection_data.py" line="161"/>
        <source>naik</source>
        <translation>up</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connection_data.py" line="161"/>
        <source>turun</source>
        <translation>down</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connection_data.py" line="162"/>
        <source>belum ada data</source>
        <translation>no data yet</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <location filename="../../ui/settings/pages.py" line="132"/>
        <source>Folder data</source>
        <translation>Data folder</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="136"/>
        <source>Cadangkan sekarang</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="142"/>
        <source>Data di komputer ini</source>
        <translation>Data on this computer</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="155"/>
        <source>Ukuran dengan cadangan: {0}, terenkripsi.</source>
        <translation>Size with backups: {0}, encrypted.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="159"/>
        <source>Sedang mencadangkan</source>
        <translation>A backup is being made</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="160"/>
        <source>Mencadangkan…</source>
        <translation>Backing up…</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="172"/>
        <source>Cadangan tidak dapat dibuat.</source>
        <translation>The backup could not be made.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="173"/>
        <source>Data Anda di komputer ini tetap utuh.</source>
        <translation>Your data on this computer is intact.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="174"/>
        <source>Periksa ruang simpan dan izin folder.</source>
        <translation>Check the storage space and the folder’s permissions.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="165"/>
        <source>Cadangan tersimpan dan diperiksa: {0}</source>
        <translation>Backup saved and checked: {0}</translation>
    </message>
</context>
<context>
    <name>DayStrip</name>
    <message>
        <location filename="../../ui/parts/days.py" line="115"/>
        <source>hari ini</source>
        <translation>today</translation>
    </message>
    <message>
        <location filename="../../ui/parts/days.py" line="115"/>
        <source>tenggat</source>
        <translation>deadline</translation>
    </message>
    <message>
        <location filename="../../ui/parts/days.py" line="117"/>
        <source>tenggat hari ini</source>
        <translation>due today</translation>
    </message>
</context>
<context>
    <name>DeadlineBox</name>
    <message>
        <location filename="../../ui/deadline_box.py" line="61"/>
        <source>Tidak ada tenggat yang berjalan pada tahap ini.</source>
        <translation>No deadline is running at this stage.</translation>
    </message>
    <message>
        <location filename="../../ui/deadline_box.py" line="90"/>
        <source>mengapa?</source>
        <translation>why?</translation>
    </message>
    <message>
        <location filename="../../ui/deadline_box.py" line="91"/>
        <location filename="../../ui/deadline_box.py" line="166"/>
        <source>Mengapa tenggatnya demikian?</source>
        <translation>Why this deadline?</translation>
    </message>
    <message>
        <location filename="../../ui/deadline_box.py" line="96"/>
        <source>{0} untuk {1} sejak {2}</source>
        <translation>{0} for {1} from {2}</translation>
    </message>
    <message>
        <location filename="../../ui/deadline_box.py" line="104"/>
        <source>{0}. Dasar: {1}.</source>
        <translation>{0}. Basis: {1}.</translation>
    </message>
    <message>
        <location filename="../../ui/deadline_box.py" line="164"/>
        <source>Penjelasan tenggat</source>
        <translation>Deadline explained</translation>
    </message>
</context>
<context>
    <name>DepartedList</name>
    <message>
        <location filename="../../ui/outbox/departed.py" line="58"/>
        <source>Laporan yang dikeluarkan (30 hari)</source>
        <translation>Reports that left (30 days)</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/departed.py" line="60"/>
        <source>Isinya tidak lagi di komputer ini. Pulihkan menanyakannya sekali lagi kepada gerbang.</source>
        <translation>Their content is no longer on this computer. Restore asks the gateway for one once more.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/outbox/departed.py" line="79"/>
        <source>%n teks Anda tersimpan</source>
        <translation>
            <numerusform>%n text of yours is kept</numerusform>
            <numerusform>%n texts of yours are kept</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/outbox/departed.py" line="81"/>
        <source>sampai {0}</source>
        <translation>until {0}</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/departed.py" line="82"/>
        <source>Pulihkan</source>
        <translation>Restore</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/departed.py" line="84"/>
        <source>Pulihkan laporan {0}</source>
        <translation>Restore report {0}</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/departed.py" line="97"/>
        <source>dialihkan ke instansi lain</source>
        <translation>reassigned to another agency</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/departed.py" line="99"/>
        <source>dihapus di pusat</source>
        <translation>deleted at the centre</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/departed.py" line="101"/>
        <source>tidak lagi untuk kantor Anda</source>
        <translation>no longer for your office</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/departed.py" line="108"/>
        <source>Menanyakan kepada gerbang…</source>
        <translation>Asking the gateway…</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/departed.py" line="117"/>
        <source>Laporan {0} kembali ke komputer ini.</source>
        <translation>Report {0} is back on this computer.</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/departed.py" line="118"/>
        <source>Tindakan yang dulu ditolak dapat diterapkan lagi di Butuh Anda.</source>
        <translation>Actions refused then can be applied again under Needs you.</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/departed.py" line="139"/>
        <source>Kantor ini belum tersambung ke gerbang.</source>
        <translation>This office is not connected to a gateway yet.</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/departed.py" line="141"/>
        <source>Gerbang sedang ditanya.</source>
        <translation>The gateway is being asked.</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <location filename="../../ui/dialogs/consequences.py" line="20"/>
        <source>Status menjadi “{0}”.</source>
        <translation>The status becomes “{0}”.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/consequences.py" line="23"/>
        <source>Tidak dapat dibatalkan setelah terkirim.</source>
        <translation>Cannot be undone once it has been sent.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/consequences.py" line="30"/>
        <source>Pelapor membaca pertanyaan ini; tenggat dapat berhenti sementara.</source>
        <translation>The reporter reads this question; the deadline may pause.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/consequences.py" line="32"/>
        <source>Jawaban dengan susunan kata Anda terbit kepada pelapor.</source>
        <translation>The answer is published to the reporter in your words.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/draft_bar.py" line="33"/>
        <source>Draf dari {0} dipulihkan.</source>
        <translation>Draft from {0} restored.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/draft_bar.py" line="34"/>
        <source>Isian Anda ada seperti terakhir ditulis.</source>
        <translation>The form is as you last left it.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/draft_bar.py" line="35"/>
        <source>Mulai dari awal</source>
        <translation>Start afresh</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/draft_bar.py" line="47"/>
        <source>Draf dibuang.</source>
        <translation>Draft discarded.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/draft_bar.py" line="48"/>
        <source>Kembalikan</source>
        <translation>Bring it back</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/field.py" line="57"/>
        <source>{0} belum diisi.</source>
        <translation>{0} is still empty.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/field.py" line="66"/>
        <source>“{0}” tidak ada di daftar. Pilih salah satu yang tersedia.</source>
        <translation>“{0}” is not in the list. Choose one that is offered.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/prompts.py" line="54"/>
        <source>Lokasi kejadian yang lengkap</source>
        <translation>Full location of the incident</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/prompts.py" line="55"/>
        <source>Tanggal dan waktu kejadian</source>
        <translation>Date and time of the incident</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/prompts.py" line="56"/>
        <source>Foto atau bukti pendukung</source>
        <translation>Photos or other evidence</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/prompts.py" line="57"/>
        <source>Petugas, loket, atau instansi yang terlibat</source>
        <translation>Officer, counter or agency involved</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/prompts.py" line="58"/>
        <source>Urutan kejadian</source>
        <translation>Order of events</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/prompts.py" line="67"/>
        <source>Lokasi di wilayah instansi tujuan</source>
        <translation>The place lies in the other agency&apos;s area</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/prompts.py" line="68"/>
        <source>Layanan atau aset milik instansi tujuan</source>
        <translation>The service or asset belongs to the other agency</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/prompts.py" line="69"/>
        <source>Kewenangan menurut pembagian urusan</source>
        <translation>The matter is assigned to the other agency by law</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/prompts.py" line="77"/>
        <source>Apa yang dilakukan</source>
        <translation>What was done</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/prompts.py" line="78"/>
        <source>Tanggal pelaksanaan</source>
        <translation>Date it was done</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/prompts.py" line="79"/>
        <source>Unit atau petugas pelaksana</source>
        <translation>Unit or officer who did it</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/prompts.py" line="80"/>
        <source>Bukti</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/prompts.py" line="81"/>
        <source>Langkah lanjutan dan waktunya</source>
        <translation>Next steps and when</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/prompts.py" line="82"/>
        <source>Ada data pribadi dalam jawaban</source>
        <translation>The answer holds personal data</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/public_text.py" line="85"/>
        <source>{0} “{1}” terbaca publik. Hapus bila milik pelapor atau warga.</source>
        <translation>{0} “{1}” can be read by everybody. Remove it if it is a citizen&apos;s.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/public_text.py" line="88"/>
        <source>“{0}” belum diisi.</source>
        <translation>“{0}” has not been filled in.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/public_text.py" line="90"/>
        <source>“{0}” belum berisi tindakan. Sebutkan apa, kapan, dan oleh siapa.</source>
        <translation>“{0}” names no action. Say what, when and by whom.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/public_text.py" line="96"/>
        <source>Nomor telepon</source>
        <translation>Phone number</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/public_text.py" line="97"/>
        <source>Alamat email</source>
        <translation>E-mail address</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/public_text.py" line="98"/>
        <source>Nomor rekening</source>
        <translation>Bank account</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/public_text.py" line="99"/>
        <source>Nomor kartu</source>
        <translation>Card number</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/public_text.py" line="100"/>
        <source>Nomor paspor</source>
        <translation>Passport number</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/public_text.py" line="101"/>
        <source>Tanggal lahir</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/report.py" line="35"/>
        <source>Isi laporan awal</source>
        <translation>Original text of the report</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/report.py" line="37"/>
        <source>Isi laporan belum diunduh ke komputer ini.</source>
        <translation>The text of the report has not been downloaded to this computer yet.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/report.py" line="44"/>
        <source>Yang ditulis pelapor</source>
        <translation>What the reporter wrote</translation>
    </message>
</context>
<context>
    <name>DiffView</name>
    <message>
        <location filename="../../ui/case/diff_view.py" line="28"/>
        <source>Dihapus: {0}</source>
        <translation>Removed: {0}</translation>
    </message>
    <message>
        <location filename="../../ui/case/diff_view.py" line="29"/>
        <source>Ditambah: {0}</source>
        <translation>Added: {0}</translation>
    </message>
    <message>
        <location filename="../../ui/case/diff_view.py" line="30"/>
        <source>Tidak ada perbedaan</source>
        <translation>No differences</translation>
    </message>
</context>
<context>
    <name>DisposeDialog</name>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="33"/>
        <source>Ketik nama unit atau hal yang ditangani</source>
        <translation>Type a unit or what it handles</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="39"/>
        <source>Ditentukan oleh unit</source>
        <translation>The unit decides</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="39"/>
        <source>Ketik nama petugas</source>
        <translation>Type the name of an officer</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="41"/>
        <source>Pesan untuk unit, tembusan, atau tenggat.</source>
        <translation>Message for the unit, copies or a deadline.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="44"/>
        <source>Disposisi ke unit</source>
        <translation>Dispose to a unit</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="45"/>
        <source>Petugas (boleh kosong)</source>
        <translation>Officer (optional)</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="46"/>
        <source>Pesan (boleh kosong)</source>
        <translation>Message (optional)</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="53"/>
        <source>Diteruskan ke {0}.</source>
        <translation>Goes to {0}.</translation>
    </message>
</context>
<context>
    <name>EditDialog</name>
    <message>
        <location filename="../../ui/dialogs/card.py" line="195"/>
        <source>Kecamatan</source>
        <translation>District</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/card.py" line="196"/>
        <source>Desa atau kelurahan</source>
        <translation>Village</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/card.py" line="202"/>
        <source>Simpan perubahan</source>
        <translation>Save changes</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/card.py" line="206"/>
        <source>Belum ada yang diubah.</source>
        <translation>Nothing has been changed yet.</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <location filename="../../ui/entry_sheet/form.py" line="60"/>
        <source>Tersalin</source>
        <translation>Copied</translation>
    </message>
    <message>
        <location filename="../../ui/entry_sheet/form.py" line="71"/>
        <source>Salin</source>
        <translation>Copy</translation>
    </message>
    <message>
        <location filename="../../ui/entry_sheet/form.py" line="73"/>
        <source>Salin {0}</source>
        <translation>Copy {0}</translation>
    </message>
</context>
<context>
    <name>EntrySheet</name>
    <message>
        <location filename="../../ui/entry_sheet/listing.py" line="24"/>
        <source>perlu dientri</source>
        <translation>to be entered</translation>
    </message>
    <message>
        <location filename="../../ui/entry_sheet/listing.py" line="25"/>
        <source>menunggu konfirmasi</source>
        <translation>waiting for confirmation</translation>
    </message>
    <message>
        <location filename="../../ui/entry_sheet/listing.py" line="26"/>
        <source>terkonfirmasi</source>
        <translation>confirmed</translation>
    </message>
    <message>
        <location filename="../../ui/entry_sheet/listing.py" line="27"/>
        <source>berbeda</source>
        <translation>different</translation>
    </message>
    <message>
        <location filename="../../ui/entry_sheet/listing.py" line="35"/>
        <source>Perlu dientri</source>
        <translation>To be entered</translation>
    </message>
    <message>
        <location filename="../../ui/entry_sheet/listing.py" line="36"/>
        <source>Sudah dientri, menunggu konfirmasi</source>
        <translation>Entered, waiting for confirmation</translation>
    </message>
    <message>
        <location filename="../../ui/entry_sheet/listing.py" line="37"/>
        <source>Terkonfirmasi oleh ekspor</source>
        <translation>Confirmed by the export</translation>
    </message>
    <message>
        <location filename="../../ui/entry_sheet/listing.py" line="38"/>
        <source>Berbeda di SP4N-LAPOR!</source>
        <translation>Different in SP4N-LAPOR!</translation>
    </message>
    <message>
        <location filename="../../ui/entry_sheet/listing.py" line="49"/>
        <source>Status: {0}</source>
        <translation>Status: {0}</translation>
    </message>
</context>
<context>
    <name>EntrySheetScreen</name>
    <message numerus="yes">
        <location filename="../../ui/entry_sheet/screen.py" line="72"/>
        <source>%n tindakan perlu dientri ke SP4N-LAPOR!</source>
        <translation>
            <numerusform>%n action to be entered into SP4N-LAPOR!</numerusform>
            <numerusform>%n actions to be entered into SP4N-LAPOR!</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/entry_sheet/screen.py" line="76"/>
        <source>Tidak ada yang perlu dientri.</source>
        <translation>Nothing to be entered.</translation>
    </message>
    <message>
        <location filename="../../ui/entry_sheet/screen.py" line="99"/>
        <location filename="../../ui/entry_sheet/screen.py" line="100"/>
        <source>Lembar entri</source>
        <translation>Entry sheet</translation>
    </message>
    <message>
        <location filename="../../ui/entry_sheet/screen.py" line="101"/>
        <source>Tindakan yang perlu dientri</source>
        <translation>Actions to be entered</translation>
    </message>
    <message>
        <location filename="../../ui/entry_sheet/screen.py" line="102"/>
        <source>Cetak…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <location filename="../../ui/entry_sheet/screen.py" line="103"/>
        <source>Simpan XLSX…</source>
        <translation>Save XLSX…</translation>
    </message>
    <message>
        <location filename="../../ui/entry_sheet/screen.py" line="104"/>
        <source>Urutannya sama dengan formulir SP4N-LAPOR!. Enter menyalin lalu maju.</source>
        <translation>The order is that of the SP4N-LAPOR! form. Enter copies, then moves on.</translation>
    </message>
    <message>
        <location filename="../../ui/entry_sheet/screen.py" line="105"/>
        <source>Buka laporan</source>
        <translation>Open report</translation>
    </message>
    <message>
        <location filename="../../ui/entry_sheet/screen.py" line="106"/>
        <source>Tandai sudah dientri</source>
        <translation>Mark as entered</translation>
    </message>
    <message>
        <location filename="../../ui/entry_sheet/screen.py" line="107"/>
        <source>Batalkan tanda</source>
        <translation>Undo the mark</translation>
    </message>
    <message>
        <location filename="../../ui/entry_sheet/screen.py" line="110"/>
        <source>Tidak ada yang perlu dientri</source>
        <translation>Nothing to be entered</translation>
    </message>
    <message>
        <location filename="../../ui/entry_sheet/screen.py" line="111"/>
        <source>Tindakan yang harus dimasukkan ke SP4N-LAPOR! dengan tangan tampil di sini.</source>
        <translation>Actions that must be entered into SP4N-LAPOR! by hand appear here.</translation>
    </message>
    <message>
        <location filename="../../ui/entry_sheet/screen.py" line="164"/>
        <source>Dientri {0}, {1}</source>
        <translation>Entered by {0}, {1}</translation>
    </message>
    <message>
        <location filename="../../ui/entry_sheet/screen.py" line="179"/>
        <source>Di pusat berbeda:</source>
        <translation>Different in the central system:</translation>
    </message>
    <message>
        <location filename="../../ui/entry_sheet/screen.py" line="189"/>
        <source>Laporan {0} ditandai sudah dientri.</source>
        <translation>Report {0} is marked as entered.</translation>
    </message>
    <message>
        <location filename="../../ui/entry_sheet/screen.py" line="221"/>
        <source>Simpan Lembar entri</source>
        <translation>Save entry sheet</translation>
    </message>
    <message>
        <location filename="../../ui/entry_sheet/screen.py" line="237"/>
        <source>Lembar entri tidak dapat disimpan.</source>
        <translation>The entry sheet could not be saved.</translation>
    </message>
    <message>
        <location filename="../../ui/entry_sheet/screen.py" line="238"/>
        <source>Isinya tetap ada di sini.</source>
        <translation>Its content is still here.</translation>
    </message>
    <message>
        <location filename="../../ui/entry_sheet/screen.py" line="239"/>
        <source>Pilih folder lain, atau tutup berkas itu di program lain.</source>
        <translation>Choose another folder, or close the file in the other program.</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <location filename="../../ui/approvals/evidence.py" line="40"/>
        <source>Usulan ini tidak disertai berkas</source>
        <translation>This proposal comes without files</translation>
    </message>
    <message>
        <location filename="../../ui/approvals/evidence.py" line="41"/>
        <source>Kembalikan dengan catatan bila bukti diperlukan.</source>
        <translation>Return it with a note if evidence is needed.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/evidence.py" line="35"/>
        <source>Tambah berkas</source>
        <translation>Add files</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/evidence.py" line="39"/>
        <source>Centang berkas laporan, atau jatuhkan foto dan dokumen ke sini.</source>
        <translation>Tick files of the report, or drop photos and documents here.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/evidence.py" line="41"/>
        <source>Laporan ini belum berlampiran. Jatuhkan foto atau dokumen ke sini.</source>
        <translation>This report has no files yet. Drop photos or documents here.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/evidence.py" line="48"/>
        <source>Berkas laporan</source>
        <translation>Files of the report</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <location filename="../../ui/deadline_box.py" line="122"/>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <location filename="../../ui/deadline_box.py" line="125"/>
        <source>hari kerja sesudah {0}</source>
        <translation>the working day after {0}</translation>
    </message>
    <message>
        <location filename="../../ui/deadline_box.py" line="127"/>
        <source>Aturan</source>
        <translation>Rule</translation>
    </message>
    <message>
        <location filename="../../ui/deadline_box.py" line="128"/>
        <source>Dihitung sejak</source>
        <translation>Counted from</translation>
    </message>
    <message>
        <location filename="../../ui/deadline_box.py" line="129"/>
        <source>Tenggat</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <location filename="../../ui/deadline_box.py" line="132"/>
        <source>Dasar: {0}.</source>
        <translation>Basis: {0}.</translation>
    </message>
    <message>
        <location filename="../../ui/deadline_box.py" line="133"/>
        <source>Hari yang tidak dihitung</source>
        <translation>Days that do not count</translation>
    </message>
    <message>
        <location filename="../../ui/deadline_box.py" line="138"/>
        <location filename="../../ui/deadline_box.py" line="152"/>
        <source>Tidak ada.</source>
        <translation>None.</translation>
    </message>
    <message>
        <location filename="../../ui/deadline_box.py" line="139"/>
        <source>Jeda menunggu pelapor</source>
        <translation>Pause while waiting for the reporter</translation>
    </message>
    <message>
        <location filename="../../ui/deadline_box.py" line="142"/>
        <source>Hari libur sesudah tahun yang sudah ditetapkan masih perkiraan.</source>
        <translation>Public holidays after the years already decreed are still estimates.</translation>
    </message>
    <message>
        <location filename="../../ui/deadline_box.py" line="153"/>
        <source>masih berlangsung</source>
        <translation>still going on</translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <location filename="../../ui/facts_card.py" line="59"/>
        <source>Data laporan</source>
        <translation>Report details</translation>
    </message>
    <message>
        <location filename="../../ui/facts_card.py" line="60"/>
        <source>Sunting</source>
        <translation>Edit</translation>
    </message>
    <message>
        <location filename="../../ui/facts_card.py" line="68"/>
        <source>Klasifikasi</source>
        <translation>Classification</translation>
    </message>
    <message>
        <location filename="../../ui/facts_card.py" line="72"/>
        <source>Kategori</source>
        <translation>Category</translation>
    </message>
    <message>
        <location filename="../../ui/facts_card.py" line="73"/>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <location filename="../../ui/facts_card.py" line="74"/>
        <source>Petugas</source>
        <translation>Officer</translation>
    </message>
    <message>
        <location filename="../../ui/facts_card.py" line="75"/>
        <source>Prioritas</source>
        <translation>Priority</translation>
    </message>
    <message>
        <location filename="../../ui/facts_card.py" line="77"/>
        <source>Lokasi</source>
        <translation>Location</translation>
    </message>
    <message>
        <location filename="../../ui/facts_card.py" line="78"/>
        <source>Sumber</source>
        <translation>Source</translation>
    </message>
    <message>
        <location filename="../../ui/facts_card.py" line="81"/>
        <source>Tag</source>
        <translation>Tags</translation>
    </message>
    <message>
        <location filename="../../ui/facts_card.py" line="86"/>
        <location filename="../../ui/facts_card.py" line="88"/>
        <source>Pelapor</source>
        <translation>Reporter</translation>
    </message>
    <message>
        <location filename="../../ui/facts_card.py" line="86"/>
        <source>Anonim</source>
        <translation>Anonymous</translation>
    </message>
    <message>
        <location filename="../../ui/facts_card.py" line="87"/>
        <source>rahasia</source>
        <translation>confidential</translation>
    </message>
    <message>
        <location filename="../../ui/facts_card.py" line="87"/>
        <source>disamarkan</source>
        <translation>masked</translation>
    </message>
    <message>
        <location filename="../../ui/facts_card.py" line="91"/>
        <source>belum tampak di pusat</source>
        <translation>not yet in central system</translation>
    </message>
</context>
<context>
    <name>FileContent</name>
    <message>
        <location filename="../../ui/case/file_sheet.py" line="34"/>
        <source>Simpan salinan…</source>
        <translation>Save a copy…</translation>
    </message>
    <message>
        <location filename="../../ui/case/file_sheet.py" line="60"/>
        <source>Sedang diunduh: {0}</source>
        <translation>Downloading: {0}</translation>
    </message>
    <message>
        <location filename="../../ui/case/file_sheet.py" line="61"/>
        <source>{0} dari {1} sudah sampai.</source>
        <translation>{0} of {1} have arrived.</translation>
    </message>
    <message>
        <location filename="../../ui/case/file_sheet.py" line="62"/>
        <source>Batalkan</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../ui/case/file_sheet.py" line="64"/>
        <source>Berkas ini belum ada di komputer ini</source>
        <translation>This file is not on this computer yet</translation>
    </message>
    <message>
        <location filename="../../ui/case/file_sheet.py" line="65"/>
        <source>Berkas diunduh bila Anda memintanya.</source>
        <translation>A file is downloaded when you ask for it.</translation>
    </message>
    <message>
        <location filename="../../ui/case/file_sheet.py" line="66"/>
        <source>Unduh · {0}</source>
        <translation>Download · {0}</translation>
    </message>
    <message>
        <location filename="../../ui/case/file_sheet.py" line="89"/>
        <source>Berkas ini tidak dapat ditampilkan di sini</source>
        <translation>This file cannot be shown here</translation>
    </message>
    <message>
        <location filename="../../ui/case/file_sheet.py" line="90"/>
        <source>Simpan salinannya untuk membukanya dengan program lain.</source>
        <translation>Save a copy to open it with another program.</translation>
    </message>
    <message>
        <location filename="../../ui/case/file_sheet.py" line="100"/>
        <source>Simpan salinan</source>
        <translation>Save a copy</translation>
    </message>
    <message>
        <location filename="../../ui/case/file_sheet.py" line="114"/>
        <source>Salinan tidak dapat disimpan di sana.</source>
        <translation>The copy cannot be saved there.</translation>
    </message>
    <message>
        <location filename="../../ui/case/file_sheet.py" line="115"/>
        <source>Berkasnya tetap ada di laporan.</source>
        <translation>The file is still in the report.</translation>
    </message>
    <message>
        <location filename="../../ui/case/file_sheet.py" line="116"/>
        <source>Pilih folder lain.</source>
        <translation>Choose another folder.</translation>
    </message>
</context>
<context>
    <name>FilesCard</name>
    <message>
        <location filename="../../ui/facts_card.py" line="123"/>
        <source>Lampiran</source>
        <translation>Attachments</translation>
    </message>
</context>
<context>
    <name>FindingModel</name>
    <message>
        <location filename="../../ui/importing/findings.py" line="61"/>
        <source>Baris {0}</source>
        <translation>Row {0}</translation>
    </message>
    <message>
        <location filename="../../ui/importing/findings.py" line="61"/>
        <source>Berkas</source>
        <translation>File</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <location filename="../../ui/first_run/refusals.py" line="22"/>
        <source>Tidak ada jaringan ke gerbang. Periksa sambungan dan alamat, lalu coba lagi.</source>
        <translation>There is no network to the gateway. Check the connection and the address, then try again.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/refusals.py" line="26"/>
        <source>Alamat gerbang tidak ditemukan. Periksa ejaannya dan jaringan.</source>
        <translation>The gateway&apos;s address was not found. Check its spelling and the network.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/refusals.py" line="28"/>
        <source>Sambungan ke gerbang tidak dapat dipastikan aman. Periksa jam komputer, lalu coba lagi.</source>
        <translation>The connection to the gateway cannot be shown to be secure. Check this computer&apos;s clock, then try again.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/refusals.py" line="33"/>
        <source>Gerbang tidak menjawab pada waktunya. Coba lagi sebentar lagi.</source>
        <translation>The gateway did not answer in time. Try again in a moment.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/refusals.py" line="35"/>
        <source>Jaringan meminta halaman masuk. Buka peramban, masuk ke jaringan, lalu coba lagi.</source>
        <translation>The network asks for a sign-in page. Open a browser, sign in to the network, then try again.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/refusals.py" line="40"/>
        <source>Gerbang menolak kode ini. Periksa kodenya atau minta yang baru kepada administrator.</source>
        <translation>The gateway refuses this code. Check it or ask the administrator for a new one.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/refusals.py" line="45"/>
        <source>Terlalu banyak percobaan. Tunggu beberapa menit, lalu coba lagi.</source>
        <translation>Too many attempts. Wait a few minutes, then try again.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/refusals.py" line="47"/>
        <source>Yang menjawab di alamat ini bukan gerbang Tanggap, atau versinya lain.</source>
        <translation>What answers at this address is not a Tanggap gateway, or has another version.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/refusals.py" line="51"/>
        <source>Ruang simpan komputer ini hampir habis. Kosongkan, lalu coba lagi.</source>
        <translation>This computer is almost out of storage. Free some, then try again.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/refusals.py" line="53"/>
        <source>Gerbang sedang terganggu. Coba lagi sebentar lagi.</source>
        <translation>The gateway has a problem just now. Try again in a moment.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/refusals.py" line="60"/>
        <source>Kantor sudah siap, tetapi tidak dapat dibuka ({0}). Tutup, lalu buka Tanggap lagi.</source>
        <translation>The office is ready but cannot be opened ({0}). Close, then open Tanggap again.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/refusals.py" line="71"/>
        <source>Folder profil ini sudah berisi data kantor. Tidak ada yang diubah. Pakai folder lain.</source>
        <translation>This profile folder already holds an office&apos;s data. Nothing was changed. Use another folder.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/refusals.py" line="76"/>
        <source>Folder profil tidak dapat ditulis. Periksa ruang simpan dan izin folder.</source>
        <translation>The profile folder cannot be written. Check storage and the folder&apos;s permissions.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/refusals.py" line="82"/>
        <source>Kantor tidak dapat disiapkan ({0}). Tidak ada yang tersimpan.</source>
        <translation>The office cannot be set up ({0}). Nothing was kept.</translation>
    </message>
</context>
<context>
    <name>FirstRunWindow</name>
    <message>
        <location filename="../../ui/first_run/window.py" line="220"/>
        <source>Penyiapan awal – Tanggap</source>
        <translation>First set-up – Tanggap</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/window.py" line="221"/>
        <source>Penyiapan awal</source>
        <translation>First set-up</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/window.py" line="224"/>
        <source>Langkah {0} dari {1}</source>
        <translation>Step {0} of {1}</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/window.py" line="225"/>
        <source>Luring</source>
        <translation>Offline</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/window.py" line="226"/>
        <source>jaringan hanya diperlukan untuk bergabung</source>
        <translation>a network is needed only for joining</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/window.py" line="233"/>
        <source>Keluar</source>
        <translation>Quit</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/window.py" line="233"/>
        <source>&amp;Kembali</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/window.py" line="234"/>
        <source>Batalkan</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/window.py" line="238"/>
        <source>Bahasa Indonesia</source>
        <translation>Bahasa Indonesia</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/window.py" line="238"/>
        <source>Bahasa Inggris</source>
        <translation>English</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/window.py" line="246"/>
        <source>Kerja sambil mengunduh</source>
        <translation>Work while downloading</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/window.py" line="246"/>
        <source>Buka Tanggap</source>
        <translation>Open Tanggap</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/window.py" line="247"/>
        <source>Siapkan kantor</source>
        <translation>Set up the office</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/window.py" line="247"/>
        <source>&amp;Lanjut</source>
        <translation>&amp;Continue</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <location filename="../../ui/dialogs/foot.py" line="30"/>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/foot.py" line="32"/>
        <source>Isian tetap tersimpan sebagai draf</source>
        <translation>What you typed stays as a draft</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/foot.py" line="33"/>
        <source>Simpan draf</source>
        <translation>Save draft</translation>
    </message>
</context>
<context>
    <name>HeldFiles</name>
    <message numerus="yes">
        <location filename="../../ui/words/costs.py" line="34"/>
        <source>%n berkas menunggu: kuota bulan ini habis</source>
        <translation>
            <numerusform>%n file waiting: this month&apos;s quota is used up</numerusform>
            <numerusform>%n files waiting: this month&apos;s quota is used up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/words/costs.py" line="35"/>
        <source>%n berkas menunggu: jaringan ini berbayar</source>
        <translation>
            <numerusform>%n file waiting: this network costs money</numerusform>
            <numerusform>%n files waiting: this network costs money</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <location filename="../../ui/importing/dialog.py" line="62"/>
        <source>Impor Laporan Ringkas</source>
        <translation>Import Laporan Ringkas</translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py" line="71"/>
        <source>Kemajuan</source>
        <translation>Progress</translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py" line="76"/>
        <source>Masalah per baris</source>
        <translation>Problems by row</translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py" line="77"/>
        <location filename="../../ui/importing/dialog.py" line="242"/>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py" line="79"/>
        <source>Impor sekarang</source>
        <translation>Import now</translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py" line="103"/>
        <source>Menghentikan…</source>
        <translation>Stopping…</translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py" line="140"/>
        <source>Membaca berkas…</source>
        <translation>Reading the file…</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/importing/dialog.py" line="163"/>
        <source>{0} dari {1} baris dibaca.</source>
        <translation>
            <numerusform>{0} of {1} row read.</numerusform>
            <numerusform>{0} of {1} rows read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/importing/dialog.py" line="167"/>
        <source>{0} baris dibaca.</source>
        <translation>
            <numerusform>{0} row read.</numerusform>
            <numerusform>{0} rows read.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py" line="173"/>
        <source>Masalah per baris: {0}</source>
        <translation>Problems by row: {0}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/importing/dialog.py" line="175"/>
        <source>{0} baris diperiksa. Belum ada yang disimpan.</source>
        <translation>
            <numerusform>{0} row checked. Nothing has been saved yet.</numerusform>
            <numerusform>{0} rows checked. Nothing has been saved yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/importing/dialog.py" line="178"/>
        <source>Selesai: {0} baris diimpor dan tersimpan di komputer ini.</source>
        <translation>
            <numerusform>Done: {0} row imported and saved on this computer.</numerusform>
            <numerusform>Done: {0} rows imported and saved on this computer.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py" line="193"/>
        <source>Impor terhenti karena galat {0}.</source>
        <translation>The import stopped because of error {0}.</translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py" line="195"/>
        <source>Yang sudah diimpor tetap tersimpan; berkas ini boleh diimpor lagi.</source>
        <translation>What was imported stays saved; this file may be imported again.</translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py" line="198"/>
        <source>Impor terhenti</source>
        <translation>Import stopped</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/importing/dialog.py" line="207"/>
        <source>Dihentikan setelah {0} baris. Yang sudah diimpor tetap tersimpan; berkas ini boleh diimpor lagi.</source>
        <translation>
            <numerusform>Stopped after {0} row. What was imported stays saved; this file may be imported again.</numerusform>
            <numerusform>Stopped after {0} rows. What was imported stays saved; this file may be imported again.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py" line="220"/>
        <source>Memeriksa berkas</source>
        <translation>Checking the file</translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py" line="221"/>
        <source>Hasil pemeriksaan</source>
        <translation>Result of the check</translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py" line="222"/>
        <source>Mengimpor</source>
        <translation>Importing</translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py" line="223"/>
        <source>Impor selesai</source>
        <translation>Import finished</translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py" line="224"/>
        <source>Impor dihentikan</source>
        <translation>Import stopped</translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py" line="225"/>
        <source>Berkas tidak diimpor</source>
        <translation>File not imported</translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py" line="242"/>
        <source>Hentikan</source>
        <translation>Stop</translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py" line="244"/>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py" line="254"/>
        <source>Pilih Laporan Ringkas</source>
        <translation>Choose a Laporan Ringkas</translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py" line="258"/>
        <source>Buku kerja (*.xlsx)</source>
        <translation>Workbooks (*.xlsx)</translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py" line="259"/>
        <source>Semua berkas (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <location filename="../../ui/importing/summary.py" line="73"/>
        <source>Keadaan {0} menurut judul berkas.</source>
        <translation>As of {0}, according to the file’s title.</translation>
    </message>
    <message>
        <location filename="../../ui/importing/summary.py" line="74"/>
        <source>Keadaan {0} menurut tanggal berkas.</source>
        <translation>As of {0}, according to the file’s date.</translation>
    </message>
    <message>
        <location filename="../../ui/importing/summary.py" line="75"/>
        <source>Keadaan {0}, karena berkas tidak menyebut waktunya.</source>
        <translation>As of {0}, because the file does not state its time.</translation>
    </message>
    <message>
        <location filename="../../ui/importing/summary.py" line="79"/>
        <source>Kolom yang tidak ada: {0}.</source>
        <translation>Missing columns: {0}.</translation>
    </message>
</context>
<context>
    <name>JoinPage</name>
    <message>
        <location filename="../../ui/first_run/joining.py" line="86"/>
        <location filename="../../ui/first_run/joining.py" line="101"/>
        <source>Isi dahulu alamat gerbang kantor.</source>
        <translation>Enter the address of the office&apos;s gateway first.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/joining.py" line="88"/>
        <source>Isi dahulu kode sekali pakai dari administrator.</source>
        <translation>Enter the administrator&apos;s one-time code first.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/joining.py" line="108"/>
        <location filename="../../ui/first_run/joining.py" line="109"/>
        <source>Menghubungi gerbang…</source>
        <translation>Contacting the gateway…</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/joining.py" line="114"/>
        <source>Gabung ke kantor</source>
        <translation>Join an office</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/joining.py" line="115"/>
        <source>Administrator kantor memberi Anda alamat gerbang dan kode sekali pakai.</source>
        <translation>The office&apos;s administrator gives you the gateway&apos;s address and a one-time code.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/joining.py" line="116"/>
        <location filename="../../ui/first_run/joining.py" line="117"/>
        <source>Alamat gerbang</source>
        <translation>Gateway address</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/joining.py" line="119"/>
        <location filename="../../ui/first_run/joining.py" line="120"/>
        <source>Kode sekali pakai</source>
        <translation>One-time code</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/joining.py" line="121"/>
        <source>Uji sambungan</source>
        <translation>Test connection</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/joining.py" line="122"/>
        <source>Lewati, mulai tanpa gerbang</source>
        <translation>Skip, start without a gateway</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/joining.py" line="124"/>
        <source>Jaringan</source>
        <translation>Network</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/joining.py" line="125"/>
        <source>Nama gerbang (DNS)</source>
        <translation>Gateway name (DNS)</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/joining.py" line="126"/>
        <source>Sambungan aman (TLS)</source>
        <translation>Secure connection (TLS)</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/joining.py" line="148"/>
        <source>Sambungan tidak dapat diuji ({0}).</source>
        <translation>The connection cannot be tested ({0}).</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/joining.py" line="162"/>
        <source>Gerbang menjawab, tetapi sambungannya tidak disandikan (http).</source>
        <translation>The gateway answers, but the connection is not encrypted (http).</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/joining.py" line="164"/>
        <source>Gerbang menjawab. Isi kode, lalu lanjutkan.</source>
        <translation>The gateway answers. Enter the code and continue.</translation>
    </message>
</context>
<context>
    <name>LaporCard</name>
    <message>
        <location filename="../../ui/settings/lapor.py" line="33"/>
        <source>Kirim langsung ke LAPOR v3</source>
        <translation>Send to LAPOR v3 directly</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="34"/>
        <source>berlaku sejak pembukaan berikutnya, bila kantor ini tanpa gerbang</source>
        <translation>from the next opening on, where this office has no gateway</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="42"/>
        <source>kosong: tidak berubah</source>
        <translation>empty: unchanged</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="49"/>
        <source>alamat halaman berikut dalam jawaban</source>
        <translation>address of the next page in the answer</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="50"/>
        <source>nomor halaman sampai kosong</source>
        <translation>page numbers until one is empty</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="51"/>
        <source>satu halaman saja</source>
        <translation>one page only</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="55"/>
        <source>nomor LAPOR sendiri</source>
        <translation>LAPOR&apos;s own number</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="56"/>
        <source>nomor laporan yang disebut pelapor</source>
        <translation>the report number that reporters say</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="59"/>
        <source>Periksa dan simpan</source>
        <translation>Check and save</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="64"/>
        <source>Kunci (bearer)</source>
        <translation>Key (bearer)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="64"/>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="68"/>
        <source>Jalur langsung ke LAPOR v3</source>
        <translation>Direct way to LAPOR v3</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="71"/>
        <source>Cara daftar berlanjut</source>
        <translation>How lists go on</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="72"/>
        <source>Nomor pada jalur {id}</source>
        <translation>Number in the path {id}</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="84"/>
        <source>Hanya administrator yang dapat mengubah jalur ini.</source>
        <translation>Only an administrator can change this way.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="102"/>
        <source>Tidak tersimpan ({0}). Yang lama tetap dipakai.</source>
        <translation>Not saved ({0}). The former one stays in use.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="108"/>
        <source>Tersimpan. Belum pernah diperiksa terhadap LAPOR yang sebenarnya.</source>
        <translation>Saved. It has never been checked against the real LAPOR.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="121"/>
        <source>tidak dapat dibaca</source>
        <translation>cannot be read</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="122"/>
        <source>tidak dikenal atau jenisnya lain</source>
        <translation>is unknown or of another type</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="123"/>
        <source>harus https://nama/jalur tanpa nama pengguna, ? atau #</source>
        <translation>must be https://host/path without user name, ? or #</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="124"/>
        <source>harus zona waktu seperti Asia/Pontianak</source>
        <translation>must be a time zone such as Asia/Pontianak</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="125"/>
        <source>harus nama header yang tidak dipakai program ini sendiri</source>
        <translation>must be the name of a header that this program does not set itself</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="126"/>
        <source>kedua rahasia tidak dapat memakai satu header</source>
        <translation>the two secrets cannot stand in one header</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="127"/>
        <source>harus diawali satu / tanpa spasi, ?, # atau ..</source>
        <translation>must begin with one / and hold neither blanks, ?, # nor ..</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="128"/>
        <source>harus memuat {id} sekali di tempat nomor laporan, bila perlu</source>
        <translation>must hold {id} once where the report&apos;s number stands, if at all</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="129"/>
        <source>harus huruf, angka, - atau _, paling banyak 64</source>
        <translation>must be letters, digits, - or _, at most 64</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="130"/>
        <source>di luar batas</source>
        <translation>is out of range</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="131"/>
        <source>bukan klasifikasi</source>
        <translation>is no classification</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="139"/>
        <source>Alamat dasar</source>
        <translation>Base address</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="140"/>
        <source>Zona waktu</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="141"/>
        <source>Nomor instansi</source>
        <translation>Agency number</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="142"/>
        <source>Nomor pengguna</source>
        <translation>User number</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="143"/>
        <source>Header kunci</source>
        <translation>Key header</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="144"/>
        <source>Awalan kunci</source>
        <translation>Key prefix</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="145"/>
        <source>Header token</source>
        <translation>Token header</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="146"/>
        <source>Jalur daftar instansi</source>
        <translation>Path: list of agencies</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="147"/>
        <source>Jalur templat</source>
        <translation>Path: templates</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="148"/>
        <source>Jalur unggah berkas</source>
        <translation>Path: file upload</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="149"/>
        <source>Jalur laporan baru</source>
        <translation>Path: new report</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="150"/>
        <source>Jalur bukan wewenang</source>
        <translation>Path: not our authority</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="151"/>
        <source>Jalur satu laporan</source>
        <translation>Path: one report</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="152"/>
        <source>Jalur daftar tindak lanjut</source>
        <translation>Path: list of follow-ups</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="153"/>
        <source>Jalur tindak lanjut baru</source>
        <translation>Path: new follow-up</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lapor.py" line="154"/>
        <source>Jalur daftar laporan (boleh kosong)</source>
        <translation>Path: list of reports (may be empty)</translation>
    </message>
</context>
<context>
    <name>LastSent</name>
    <message>
        <location filename="../../ui/outbox/receipts.py" line="57"/>
        <source>Terkirim terakhir</source>
        <translation>Last sent</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/receipts.py" line="58"/>
        <source>Semua bukti kirim</source>
        <translation>All proof of sending</translation>
    </message>
</context>
<context>
    <name>LinkCard</name>
    <message>
        <location filename="../../ui/outbox/link.py" line="55"/>
        <source>Periksa sambungan</source>
        <translation>Check connection</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/link.py" line="56"/>
        <source>Periksa</source>
        <translation>Check</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/link.py" line="58"/>
        <source>Jaringan</source>
        <translation>Network</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/link.py" line="59"/>
        <source>Nama gerbang (DNS)</source>
        <translation>Gateway name (DNS)</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/link.py" line="60"/>
        <source>Sambungan aman (TLS)</source>
        <translation>Secure line (TLS)</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/link.py" line="61"/>
        <source>Masuk</source>
        <translation>Sign-in</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/link.py" line="62"/>
        <source>Jam komputer</source>
        <translation>Computer clock</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/link.py" line="63"/>
        <source>Hak akses</source>
        <translation>Access rights</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/link.py" line="76"/>
        <source>diperiksa…</source>
        <translation>checking…</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/link.py" line="77"/>
        <source>Sedang diperiksa</source>
        <translation>Checking</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/link.py" line="115"/>
        <source>baik</source>
        <translation>OK</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/outbox/link.py" line="120"/>
        <source>selisih %n detik</source>
        <translation>
            <numerusform>%n second off</numerusform>
            <numerusform>%n seconds off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/outbox/link.py" line="122"/>
        <source>selisih {0} menit</source>
        <translation>
            <numerusform>{0} minute off</numerusform>
            <numerusform>{0} minutes off</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/outbox/link.py" line="128"/>
        <source>Jam komputer ini meleset. Betulkan agar waktu tindakan Anda dapat dipercaya.</source>
        <translation>This computer’s clock is wrong. Correct it so that the times of your actions can be trusted.</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/link.py" line="108"/>
        <source>bermasalah</source>
        <translation>problem</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/link.py" line="106"/>
        <source>belum diperiksa</source>
        <translation>not checked yet</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <location filename="../../ui/first_run/looks.py" line="56"/>
        <source>Selamat datang di Tanggap</source>
        <translation>Welcome to Tanggap</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/looks.py" line="57"/>
        <source>Semua dapat diubah kelak di Pengaturan.</source>
        <translation>All of this can be changed later in Settings.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/looks.py" line="58"/>
        <source>Bahasa</source>
        <translation>Language</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/looks.py" line="58"/>
        <source>Tema</source>
        <translation>Theme</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/looks.py" line="58"/>
        <source>Ukuran huruf</source>
        <translation>Text size</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/looks.py" line="63"/>
        <source>Mengikuti sistem</source>
        <translation>Follows the system</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/looks.py" line="64"/>
        <source>Terang</source>
        <translation>Light</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/looks.py" line="65"/>
        <source>Gelap</source>
        <translation>Dark</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../ui/main_window.py" line="284"/>
        <source>Sinkronisasi sedang berjalan</source>
        <translation>A sync is running</translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py" line="286"/>
        <source>Sinkronisasi sedang berjalan. Pekerjaan Anda aman di komputer ini.</source>
        <translation>A sync is running. Your work is safe on this computer.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py" line="287"/>
        <source>Yang belum terkirim dikirim saat aplikasi dibuka lagi.</source>
        <translation>What has not been sent yet is sent when the app is opened again.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py" line="288"/>
        <source>Tetap di sini</source>
        <translation>Stay here</translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py" line="289"/>
        <source>Keluar</source>
        <translation>Quit</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <location filename="../../ui/window/menus.py" line="110"/>
        <source>&amp;Berkas</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="111"/>
        <source>&amp;Sunting</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="112"/>
        <source>&amp;Tampilan</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="113"/>
        <source>&amp;Laporan</source>
        <translation>&amp;Report</translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="114"/>
        <source>Si&amp;nkronisasi</source>
        <translation>&amp;Sync</translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="115"/>
        <source>B&amp;antuan</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="120"/>
        <source>&amp;Bahasa</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="120"/>
        <source>&amp;Tema</source>
        <translation>&amp;Theme</translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="120"/>
        <source>&amp;Ukuran huruf</source>
        <translation>Text &amp;size</translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="124"/>
        <source>&amp;Impor Laporan Ringkas…</source>
        <translation>&amp;Import Laporan Ringkas…</translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="125"/>
        <source>&amp;Kunci</source>
        <translation>&amp;Lock</translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="126"/>
        <source>K&amp;eluar</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="127"/>
        <source>&amp;Urungkan tindakan terakhir</source>
        <translation>&amp;Undo last action</translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="128"/>
        <source>&amp;Cari laporan</source>
        <translation>&amp;Find report</translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="129"/>
        <source>&amp;Sinkronkan sekarang</source>
        <translation>&amp;Sync now</translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="130"/>
        <source>&amp;Batalkan sinkronisasi</source>
        <translation>&amp;Cancel sync</translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="131"/>
        <source>&amp;Bagian berikutnya</source>
        <translation>&amp;Next pane</translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="132"/>
        <source>&amp;Pintasan papan tik</source>
        <translation>&amp;Keyboard shortcuts</translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="133"/>
        <source>&amp;Tentang Tanggap</source>
        <translation>&amp;About Tanggap</translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="140"/>
        <source>{0}…</source>
        <translation>{0}…</translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="142"/>
        <source>Terang</source>
        <translation>Light</translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="143"/>
        <source>Gelap</source>
        <translation>Dark</translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="144"/>
        <source>Ikuti sistem</source>
        <translation>Follow the system</translation>
    </message>
</context>
<context>
    <name>MergedBox</name>
    <message numerus="yes">
        <location filename="../../ui/conflicts/merged.py" line="24"/>
        <source>%n bagian digabung otomatis</source>
        <translation>
            <numerusform>%n part merged automatically</numerusform>
            <numerusform>%n parts merged automatically</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/merged.py" line="25"/>
        <source>tidak bertabrakan</source>
        <translation>no collision</translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/merged.py" line="39"/>
        <source>digabung</source>
        <translation>merged</translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/merged.py" line="57"/>
        <source>Lihat</source>
        <translation>Show</translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/merged.py" line="57"/>
        <source>Sembunyikan</source>
        <translation>Hide</translation>
    </message>
</context>
<context>
    <name>MessageBars</name>
    <message>
        <location filename="../../ui/window/messages.py" line="97"/>
        <source>Tutup pesan</source>
        <translation>Dismiss message</translation>
    </message>
</context>
<context>
    <name>MishapDialog</name>
    <message>
        <location filename="../../ui/mishap_dialog.py" line="35"/>
        <source>Salin rincian</source>
        <translation>Copy details</translation>
    </message>
    <message>
        <location filename="../../ui/mishap_dialog.py" line="37"/>
        <source>Tutup Tanggap</source>
        <translation>Close Tanggap</translation>
    </message>
    <message>
        <location filename="../../ui/mishap_dialog.py" line="39"/>
        <source>Lanjutkan</source>
        <translation>Continue</translation>
    </message>
    <message>
        <location filename="../../ui/mishap_dialog.py" line="54"/>
        <source>Rincian tersalin</source>
        <translation>Details copied</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message numerus="yes">
        <location filename="../../ui/window/news.py" line="83"/>
        <source>Pusat meminta {0} laporan dihapus dari komputer ini.</source>
        <translation>
            <numerusform>The central system asks for {0} report to be deleted from this computer.</numerusform>
            <numerusform>The central system asks for {0} reports to be deleted from this computer.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/window/news.py" line="86"/>
        <source>Tindakan yang belum terkirim tetap disimpan. Setujui penghapusan?</source>
        <translation>Actions that have not been sent are kept. Agree to the deletion?</translation>
    </message>
    <message>
        <location filename="../../ui/window/news.py" line="89"/>
        <source>Setuju</source>
        <translation>Agree</translation>
    </message>
    <message>
        <location filename="../../ui/window/news.py" line="89"/>
        <source>Tidak</source>
        <translation>No</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/window/news.py" line="133"/>
        <source>Data pusat berumur %n hari.</source>
        <translation>
            <numerusform>The central data is %n day old.</numerusform>
            <numerusform>The central data is %n days old.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/window/news.py" line="134"/>
        <source>Laporan baru mungkin belum tampak.</source>
        <translation>New reports may not show yet.</translation>
    </message>
    <message>
        <location filename="../../ui/window/news.py" line="136"/>
        <source>Sinkronkan</source>
        <translation>Sync</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/window/news.py" line="148"/>
        <source>Jam komputer ini berbeda %n menit dari jam pusat.</source>
        <translation>
            <numerusform>This computer’s clock differs from the central clock by %n minute.</numerusform>
            <numerusform>This computer’s clock differs from the central clock by %n minutes.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/window/news.py" line="149"/>
        <source>Waktu tindakan Anda ditandai “jam komputer”. Betulkan jam komputer.</source>
        <translation>The times of your actions are marked “computer clock”. Correct the computer clock.</translation>
    </message>
    <message>
        <location filename="../../ui/window/news.py" line="159"/>
        <source>Coba lagi</source>
        <translation>Try again</translation>
    </message>
    <message>
        <location filename="../../ui/window/news.py" line="161"/>
        <source>Buka Pengaturan</source>
        <translation>Open Settings</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/window/news.py" line="181"/>
        <source>%n laporan tidak lagi ditangani kantor Anda.</source>
        <translation>
            <numerusform>%n report is no longer handled by your office.</numerusform>
            <numerusform>%n reports are no longer handled by your office.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/window/news.py" line="182"/>
        <source>Teks tindakan Anda padanya tetap tersimpan di Kotak Keluar.</source>
        <translation>The text of your actions on them is still kept in the Outbox.</translation>
    </message>
    <message>
        <location filename="../../ui/window/news.py" line="184"/>
        <source>Lihat</source>
        <translation>Show</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/window/news.py" line="194"/>
        <source>%n terkirim</source>
        <translation>
            <numerusform>%n sent</numerusform>
            <numerusform>%n sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/window/news.py" line="196"/>
        <source>%n digabung</source>
        <translation>
            <numerusform>%n merged</numerusform>
            <numerusform>%n merged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/window/news.py" line="198"/>
        <source>%n konflik</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/window/news.py" line="200"/>
        <source>%n ditolak</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/window/news.py" line="202"/>
        <source>{0} laporan diterima</source>
        <translation>
            <numerusform>{0} report received</numerusform>
            <numerusform>{0} reports received</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/window/news.py" line="204"/>
        <source>%n dialihkan</source>
        <translation>
            <numerusform>%n transferred</numerusform>
            <numerusform>%n transferred</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/window/news.py" line="206"/>
        <source>%n menunggu pembuatnya masuk</source>
        <translation>
            <numerusform>%n waiting for its author to sign in</numerusform>
            <numerusform>%n waiting for their authors to sign in</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/window/news.py" line="208"/>
        <source>Sinkron selesai. Tidak ada yang baru.</source>
        <translation>Sync finished. Nothing new.</translation>
    </message>
    <message>
        <location filename="../../ui/window/news.py" line="209"/>
        <source>Sinkron selesai: {0}.</source>
        <translation>Sync finished: {0}.</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <location filename="../../ui/outbox/names.py" line="38"/>
        <source>Daftarkan aduan</source>
        <translation>Register complaint</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="39"/>
        <source>Verifikasi</source>
        <translation>Verify</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="40"/>
        <source>Disposisi</source>
        <translation>Dispose</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="41"/>
        <source>Minta data</source>
        <translation>Request information</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="42"/>
        <source>Bukan wewenang</source>
        <translation>Not our authority</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="43"/>
        <source>Arsipkan</source>
        <translation>Archive</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="44"/>
        <source>Tindak lanjut publik</source>
        <translation>Public follow-up</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="45"/>
        <source>Catatan internal</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="46"/>
        <source>Sunting data</source>
        <translation>Edit details</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="47"/>
        <source>Lampiran</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="48"/>
        <source>Usulan penyelesaian</source>
        <translation>Resolution proposal</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="49"/>
        <source>Persetujuan</source>
        <translation>Approval</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="50"/>
        <source>Pengembalian usulan</source>
        <translation>Return of a proposal</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="51"/>
        <source>Tutup laporan</source>
        <translation>Close report</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="58"/>
        <source>Laporan tidak lagi di komputer ini</source>
        <translation>This report is no longer on this computer</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="67"/>
        <source>dientri tangan di SP4N-LAPOR!</source>
        <translation>entered by hand in SP4N-LAPOR!</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="70"/>
        <source>sampai di gerbang</source>
        <translation>at the gateway</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="72"/>
        <source>belum pasti di SP4N-LAPOR!</source>
        <translation>not certain at SP4N-LAPOR!</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="74"/>
        <source>sampai di SP4N-LAPOR!</source>
        <translation>arrived at SP4N-LAPOR!</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="76"/>
        <source>ditolak, lalu Lembar entri</source>
        <translation>refused, then Entry sheet</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="81"/>
        <source>diterima gerbang kantor</source>
        <translation>received by the office’s gateway</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="83"/>
        <source>tercatat di SP4N-LAPOR!</source>
        <translation>recorded in SP4N-LAPOR!</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="85"/>
        <source>diterima gerbang, lalu Lembar entri</source>
        <translation>received by the gateway, then Entry sheet</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="107"/>
        <source>menunggu SP4N-LAPOR!</source>
        <translation>waiting for SP4N-LAPOR!</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="109"/>
        <source>pengelola gerbang memutuskan</source>
        <translation>the gateway’s keeper decides</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="113"/>
        <source>{0} · {1} · digabung</source>
        <translation>{0} · {1} · merged</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="139"/>
        <source>Tidak ada yang menunggu</source>
        <translation>Nothing is waiting</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="140"/>
        <source>Setiap tindakan tersimpan di sini sampai gerbang menerimanya.</source>
        <translation>Every action is kept here until the gateway has received it.</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="144"/>
        <source>Tidak ada yang membutuhkan Anda</source>
        <translation>Nothing needs you</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="145"/>
        <source>Yang ditolak atau berkonflik tampil di sini dengan alasannya.</source>
        <translation>What was refused or is in conflict appears here with its reason.</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="149"/>
        <source>Belum ada yang terkirim</source>
        <translation>Nothing sent yet</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="150"/>
        <source>Bukti kirim setiap tindakan tampil di sini.</source>
        <translation>Proof of sending for every action appears here.</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="154"/>
        <source>Belum pernah menyinkronkan</source>
        <translation>Never synced</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="155"/>
        <source>Setiap sinkronisasi tercatat di sini.</source>
        <translation>Every sync is recorded here.</translation>
    </message>
</context>
<context>
    <name>OutboxModel</name>
    <message>
        <location filename="../../ui/outbox/listing.py" line="92"/>
        <source>Laporan</source>
        <translation>Report</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/listing.py" line="92"/>
        <source>Tindakan</source>
        <translation>Action</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/listing.py" line="92"/>
        <source>Dibuat</source>
        <translation>Created</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/listing.py" line="92"/>
        <source>Ukuran</source>
        <translation>Size</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/listing.py" line="93"/>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>OutboxScreen</name>
    <message>
        <location filename="../../ui/outbox/screen.py" line="98"/>
        <location filename="../../ui/outbox/screen.py" line="99"/>
        <source>Kotak Keluar</source>
        <translation>Outbox</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/screen.py" line="100"/>
        <source>Sinkronkan sekarang</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/screen.py" line="101"/>
        <source>Batalkan</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/screen.py" line="102"/>
        <source>Periksa sambungan</source>
        <translation>Check connection</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/outbox/screen.py" line="177"/>
        <source>{0} laporan diterima</source>
        <translation>
            <numerusform>{0} report received</numerusform>
            <numerusform>{0} reports received</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/outbox/screen.py" line="178"/>
        <source>menyinkronkan · {0}</source>
        <translation>syncing · {0}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/outbox/screen.py" line="182"/>
        <source>%n tindakan menunggu</source>
        <translation>
            <numerusform>%n action waiting</numerusform>
            <numerusform>%n actions waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/outbox/screen.py" line="184"/>
        <source>sekitar %n menit</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/outbox/screen.py" line="188"/>
        <source>0 menunggu, %n belum pasti</source>
        <translation>
            <numerusform>0 waiting, %n uncertain</numerusform>
            <numerusform>0 waiting, %n uncertain</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/outbox/screen.py" line="190"/>
        <source>0 menunggu: semua sudah mendapat jawaban</source>
        <translation>0 waiting: everything has been answered</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/screen.py" line="196"/>
        <source>Kantor ini belum tersambung ke gerbang.</source>
        <translation>This office is not connected to a gateway yet.</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/screen.py" line="197"/>
        <source>Sinkronisasi sedang berjalan</source>
        <translation>A sync is running</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/screen.py" line="204"/>
        <source>Pekerjaan Anda tersimpan di komputer ini. Sambungkan di Pengaturan.</source>
        <translation>Your work is saved on this computer. Connect in Settings.</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/screen.py" line="205"/>
        <source>Tanpa gerbang.</source>
        <translation>No gateway.</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/screen.py" line="207"/>
        <source>Dikirim begitu jaringan ada. Pekerjaan Anda tersimpan di komputer ini.</source>
        <translation>Sent as soon as there is a network. Your work is saved on this computer.</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/screen.py" line="208"/>
        <source>Luring.</source>
        <translation>Offline.</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/screen.py" line="215"/>
        <source>Menunggu</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/screen.py" line="216"/>
        <source>Butuh Anda</source>
        <translation>Needs you</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/screen.py" line="217"/>
        <source>Terkirim</source>
        <translation>Sent</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/screen.py" line="218"/>
        <source>Riwayat sinkron</source>
        <translation>Sync history</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/screen.py" line="221"/>
        <source>Aturan kirim</source>
        <translation>Sending rules</translation>
    </message>
</context>
<context>
    <name>OutboxTable</name>
    <message>
        <location filename="../../ui/outbox/listing.py" line="186"/>
        <source>Tindakan</source>
        <translation>Action</translation>
    </message>
</context>
<context>
    <name>PartLine</name>
    <message>
        <location filename="../../ui/conflicts/part.py" line="50"/>
        <source>Versi Anda</source>
        <translation>Your version</translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/part.py" line="52"/>
        <source>Versi pusat</source>
        <translation>Central version</translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/part.py" line="65"/>
        <source>Tulis sendiri</source>
        <translation>Write your own</translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/part.py" line="71"/>
        <source>Tulis sendiri: {0}</source>
        <translation>Write your own: {0}</translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/part.py" line="185"/>
        <source>dipilih</source>
        <translation>chosen</translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/part.py" line="185"/>
        <source>perlu dipilih</source>
        <translation>choose one</translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/part.py" line="190"/>
        <source>Belum dipilih</source>
        <translation>Not chosen yet</translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/part.py" line="195"/>
        <source>Tekan 1, 2, atau 3.</source>
        <translation>Press 1, 2 or 3.</translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/part.py" line="195"/>
        <source>Tekan 1 atau 2.</source>
        <translation>Press 1 or 2.</translation>
    </message>
</context>
<context>
    <name>PasswordPage</name>
    <message>
        <location filename="../../ui/first_run/passwords.py" line="80"/>
        <source>Kedua kata sandi belum sama.</source>
        <translation>The two passwords are not the same yet.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/passwords.py" line="92"/>
        <source>Kata sandi</source>
        <translation>Password</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/passwords.py" line="94"/>
        <source>Kata sandi ini membuka data di komputer ini. Tidak ada yang dapat mengembalikannya bila terlupa.</source>
        <translation>This password opens the data on this computer. Nobody can give it back if it is forgotten.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/passwords.py" line="96"/>
        <source>Kata sandi ini dipakai semua petugas rekaan di kantor latihan.</source>
        <translation>Everybody invented in the training office uses this password.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/passwords.py" line="98"/>
        <location filename="../../ui/first_run/passwords.py" line="99"/>
        <source>Kata sandi baru</source>
        <translation>New password</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/passwords.py" line="100"/>
        <location filename="../../ui/first_run/passwords.py" line="101"/>
        <source>Ulangi kata sandi</source>
        <translation>Repeat password</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/passwords.py" line="103"/>
        <source>Sembunyikan</source>
        <translation>Hide</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/passwords.py" line="103"/>
        <source>Tampilkan</source>
        <translation>Show</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/passwords.py" line="104"/>
        <source>Caps Lock menyala</source>
        <translation>Caps Lock is on</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/passwords.py" line="110"/>
        <source>mudah ditebak</source>
        <translation>easy to guess</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/passwords.py" line="112"/>
        <source>kuat</source>
        <translation>strong</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/passwords.py" line="114"/>
        <source>cukup</source>
        <translation>fair</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/passwords.py" line="117"/>
        <source>Kekuatan kata sandi: {0}</source>
        <translation>Password strength: {0}</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <location filename="../../ui/settings/pages.py" line="122"/>
        <source>Orang dan unit diatur administrator di gerbang.</source>
        <translation>People and units are managed by the administrator at the gateway.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="123"/>
        <source>Orang</source>
        <translation>People</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="123"/>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="124"/>
        <source>Orang dan unit</source>
        <translation>People and units</translation>
    </message>
</context>
<context>
    <name>Photo</name>
    <message>
        <location filename="../../ui/parts/photo.py" line="123"/>
        <source>{0}, belum diunduh</source>
        <translation>{0}, not downloaded yet</translation>
    </message>
    <message>
        <location filename="../../ui/parts/photo.py" line="124"/>
        <source>{0}, sedang diunduh</source>
        <translation>{0}, downloading</translation>
    </message>
    <message>
        <location filename="../../ui/parts/photo.py" line="125"/>
        <source>{0}, tidak dapat dibaca</source>
        <translation>{0}, cannot be read</translation>
    </message>
</context>
<context>
    <name>PhotoChoice</name>
    <message>
        <location filename="../../ui/case/photo_choice.py" line="54"/>
        <source>Ukuran foto</source>
        <translation>Photo size</translation>
    </message>
    <message>
        <location filename="../../ui/case/photo_choice.py" line="56"/>
        <source>Asli</source>
        <translation>Original</translation>
    </message>
    <message>
        <location filename="../../ui/case/photo_choice.py" line="60"/>
        <source>Dalam catatan internal, lokasi dan data kamera ikut tersimpan.</source>
        <translation>In an internal note, the location and camera data are kept.</translation>
    </message>
    <message>
        <location filename="../../ui/case/photo_choice.py" line="62"/>
        <source>Foto untuk publik tidak memuat lokasi dan data kamera.</source>
        <translation>Photos for the public carry no location or camera data.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <location filename="../../ui/queue/preview.py" line="222"/>
        <source>Isi laporan belum diunduh ke komputer ini.</source>
        <translation>The text of the report has not been downloaded to this computer yet.</translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="138"/>
        <source>Pratinjau laporan</source>
        <translation>Report preview</translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="139"/>
        <source>Isi laporan</source>
        <translation>Text of the report</translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="140"/>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="141"/>
        <source>mengapa?</source>
        <translation>why?</translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="142"/>
        <source>Mengapa tenggatnya demikian?</source>
        <translation>Why this deadline?</translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="143"/>
        <source>Teks aduan</source>
        <translation>Text of the complaint</translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="146"/>
        <source>Belum ada laporan yang dipilih</source>
        <translation>No report is selected</translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="147"/>
        <source>Pilih satu baris untuk membacanya di sini.</source>
        <translation>Select a row to read it here.</translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="153"/>
        <source>Laporan {0}</source>
        <translation>Report {0}</translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="175"/>
        <source>· {0} seharusnya {1}</source>
        <translation>· {0} was due {1}</translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="175"/>
        <source>· {0} sampai {1}</source>
        <translation>· {0} by {1}</translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="181"/>
        <source>{0}: {1} sejak {2}, jatuh pada {3}.</source>
        <translation>{0}: {1} from {2}, due on {3}.</translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="190"/>
        <source>Tidak dihitung: {0}.</source>
        <translation>Not counted: {0}.</translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="192"/>
        <source>Hari libur sesudahnya masih perkiraan.</source>
        <translation>Public holidays after that are still estimates.</translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="193"/>
        <source>Dasar: {0}.</source>
        <translation>Basis: {0}.</translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="204"/>
        <source>Pelapor</source>
        <translation>Reporter</translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="205"/>
        <source>Anonim</source>
        <translation>Anonymous</translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="207"/>
        <source>identitas ditutup</source>
        <translation>identity hidden</translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="209"/>
        <source>Kategori</source>
        <translation>Category</translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="210"/>
        <source>Lokasi</source>
        <translation>Location</translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="211"/>
        <source>Masuk</source>
        <translation>Received</translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="221"/>
        <source>Isi laporan sedang diambil dari gerbang.</source>
        <translation>The text of the report is being fetched from the gateway.</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <location filename="../../ui/problems/refusals.py" line="20"/>
        <source>Data lokasi tidak dapat dibuang dari foto internal yang rusak atau belum diunduh. Unduh fotonya dahulu, atau pilih foto lain.</source>
        <translation>Location data cannot be removed from an internal photo that is damaged or not downloaded yet. Download the photo first, or choose another one.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="27"/>
        <source>Tindakan ini ditolak dengan alasan “{0}”.</source>
        <translation>This action was refused with the reason “{0}”.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="28"/>
        <source>yang wajib</source>
        <translation>required</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="36"/>
        <source>Tidak ada yang berubah dan isian Anda tetap ada.</source>
        <translation>Nothing has changed and what you entered is still there.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="44"/>
        <source>judul</source>
        <translation>title</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="45"/>
        <source>isi aduan</source>
        <translation>complaint text</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="46"/>
        <source>isi suntingan</source>
        <translation>edited text</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="47"/>
        <source>klasifikasi</source>
        <translation>classification</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="48"/>
        <location filename="../../ui/problems/refusals.py" line="49"/>
        <source>kategori</source>
        <translation>category</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="50"/>
        <source>tag</source>
        <translation>tags</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="51"/>
        <source>unit</source>
        <translation>unit</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="52"/>
        <source>petugas</source>
        <translation>officer</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="53"/>
        <source>prioritas</source>
        <translation>priority</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="54"/>
        <source>keterangan</source>
        <translation>remarks</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="55"/>
        <source>alasan</source>
        <translation>reason</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="56"/>
        <source>instansi tujuan</source>
        <translation>target agency</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="57"/>
        <source>jawaban</source>
        <translation>answer</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="58"/>
        <source>hasil</source>
        <translation>outcome</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="59"/>
        <source>tanggal pelaksanaan</source>
        <translation>date carried out</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="60"/>
        <source>unit pelaksana</source>
        <translation>executing unit</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="61"/>
        <source>usulan</source>
        <translation>proposal</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="62"/>
        <source>daftar periksa</source>
        <translation>checklist</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="63"/>
        <source>penyetuju</source>
        <translation>approver</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="64"/>
        <source>lampiran</source>
        <translation>attachments</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="65"/>
        <source>nama</source>
        <translation>name</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="66"/>
        <location filename="../../ui/problems/refusals.py" line="67"/>
        <source>berkas</source>
        <translation>file</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="68"/>
        <source>nomor lokal</source>
        <translation>local number</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="69"/>
        <source>kecamatan</source>
        <translation>district</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="70"/>
        <source>desa atau kelurahan</source>
        <translation>village</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="71"/>
        <source>kabupaten atau kota</source>
        <translation>regency or city</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="81"/>
        <source>Peran Anda tidak mencakup tindakan ini.</source>
        <translation>Your role does not include this action.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="83"/>
        <source>Tindakan ini tidak berlaku pada status laporan sekarang.</source>
        <translation>This action does not apply to the report’s present status.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="85"/>
        <source>Status dari pusat tidak dikenal, jadi laporan hanya dapat dibaca.</source>
        <translation>The status from the central system is unknown, so the report is read only.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="87"/>
        <source>Laporan ini ditangani instansi lain.</source>
        <translation>This report is handled by another agency.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="89"/>
        <source>Anda ikut menyusun usulan ini, jadi perlu persetujuan orang lain.</source>
        <translation>You took part in writing this proposal, so someone else must approve it.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="91"/>
        <source>Usulan sudah berubah sejak Anda membacanya. Periksa yang terbaru.</source>
        <translation>The proposal has changed since you read it. Check the latest one.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="93"/>
        <source>Bagian {0} belum diisi.</source>
        <translation>The {0} field is empty.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="95"/>
        <source>Bagian {0} tidak dapat diubah dengan tindakan ini.</source>
        <translation>The {0} field cannot be changed by this action.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="97"/>
        <source>Isi bagian {0} tidak dapat diterima.</source>
        <translation>The value of the {0} field cannot be accepted.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="99"/>
        <source>Laporan dengan nomor ini sudah ada.</source>
        <translation>A report with this number already exists.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="101"/>
        <source>Laporan ini tidak ada lagi di komputer ini.</source>
        <translation>This report is no longer on this computer.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="103"/>
        <source>Tindakan ini sudah dikirim dan tidak dapat diubah lagi.</source>
        <translation>This action has been sent and can no longer be changed.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="105"/>
        <source>Tindakan ini sudah diselesaikan di tempat lain.</source>
        <translation>This action was already settled elsewhere.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="110"/>
        <source>Gerbang menolak karena pelaku tindakan bukan orang yang masuk.</source>
        <translation>The gateway refused because the person who acted is not the one signed in.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="113"/>
        <source>Gerbang sudah menyimpan tindakan lain dengan tanda yang sama.</source>
        <translation>The gateway already holds another action with the same identifier.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="114"/>
        <source>Gerbang belum mengenal jenis tindakan ini.</source>
        <translation>The gateway does not know this kind of action yet.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="115"/>
        <source>Gerbang memakai versi lain. Perbarui Tanggap di komputer ini.</source>
        <translation>The gateway uses another version. Update Tanggap on this computer.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="118"/>
        <source>Tindakan sebelumnya pada laporan ini belum sampai.</source>
        <translation>An earlier action on this report has not arrived yet.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="119"/>
        <source>Laporan ini sudah dialihkan dari kantor Anda.</source>
        <translation>This report has been transferred from your office.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/records.py" line="21"/>
        <source>Isi laporan diambil begitu tersambung.</source>
        <translation>The text is fetched as soon as there is a connection.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/records.py" line="25"/>
        <source>Isi laporan datang bersama sinkron berikut.</source>
        <translation>The text comes with the next synchronisation.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/records.py" line="29"/>
        <source>Gerbang tidak memberikan isi laporan ini kepada kantor Anda.</source>
        <translation>The gateway does not give the text of this report to your office.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/records.py" line="31"/>
        <source>Sinkronkan untuk memastikan.</source>
        <translation>Synchronise to be sure.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/records.py" line="37"/>
        <source>Laporan keluar dari komputer ini pada sinkron berikut.</source>
        <translation>The report leaves this computer with the next synchronisation.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/records.py" line="48"/>
        <source>Laporan belum dipulihkan.</source>
        <translation>The report has not been restored.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/records.py" line="49"/>
        <source>Pulihkan lagi begitu tersambung.</source>
        <translation>Restore it again once there is a connection.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/records.py" line="53"/>
        <source>Sinkronkan dahulu, lalu pulihkan lagi.</source>
        <translation>Synchronise first, then restore it again.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/records.py" line="57"/>
        <source>Teks Anda tetap tersimpan.</source>
        <translation>Your text is kept.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/records.py" line="58"/>
        <source>Bila ini keliru, hubungi pengelola gerbang.</source>
        <translation>If this is a mistake, contact whoever runs the gateway.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/records.py" line="67"/>
        <location filename="../../ui/problems/refusals.py" line="120"/>
        <source>Laporan ini sudah dialihkan ke instansi lain.</source>
        <translation>This report has been transferred to another agency.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/records.py" line="71"/>
        <source>Pusat tidak lagi menampilkan laporan ini untuk kantor Anda.</source>
        <translation>The centre no longer shows this report to your office.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/records.py" line="75"/>
        <source>Gerbang belum dapat memberikannya sekarang.</source>
        <translation>The gateway cannot give it now.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="121"/>
        <source>LAPOR menolak tindakan ini.</source>
        <translation>LAPOR refused this action.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="122"/>
        <source>Nomor instansi dan pengguna LAPOR belum diisi. Administrator mengisinya di Pengaturan.</source>
        <translation>The LAPOR agency and user numbers are missing. An administrator fills them in under Settings.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="126"/>
        <source>Nomor klasifikasi LAPOR belum diisi. Administrator mengisinya di Pengaturan.</source>
        <translation>The LAPOR classification numbers are missing. An administrator fills them in under Settings.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/records.py" line="69"/>
        <location filename="../../ui/problems/refusals.py" line="129"/>
        <source>Laporan ini sudah dihapus di pusat.</source>
        <translation>This report has been deleted in the central system.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/program.py" line="15"/>
        <source>Program mengalami kesalahan yang tidak terduga.</source>
        <translation>The program met an unexpected error.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/program.py" line="16"/>
        <source>Pekerjaan Anda aman: setiap tindakan yang tersimpan dan setiap draf ada di komputer ini.</source>
        <translation>Your work is safe: every saved action and every draft is on this computer.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/program.py" line="20"/>
        <source>Anda dapat melanjutkan. Bila berulang, salin rinciannya untuk pengelola, lalu tutup dan buka kembali Tanggap. Rincian itu tidak memuat isi laporan, nama, atau kata sandi.</source>
        <translation>You can go on. If it happens again, copy the details for your administrator, then close and reopen Tanggap. The details hold no report, no name and no password.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/program.py" line="31"/>
        <source>Tanggap sudah terbuka untuk data kantor ini, tetapi jendelanya tidak menjawab.</source>
        <translation>Tanggap is already open for this office&apos;s data, but its window does not answer.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/program.py" line="34"/>
        <location filename="../../ui/problems/troubles.py" line="18"/>
        <location filename="../../ui/problems/troubles.py" line="26"/>
        <source>Pekerjaan Anda aman di komputer ini.</source>
        <translation>Your work is safe on this computer.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/program.py" line="35"/>
        <source>Tunggu sampai pekerjaan yang berjalan selesai, lalu buka lagi. Bila tetap tidak menjawab, hentikan proses {0} atau nyalakan ulang komputer.</source>
        <translation>Wait until the work under way is done, then open it again. If it still does not answer, end process {0} or restart the computer.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="25"/>
        <source>Sinkronisasi berhenti karena kesalahan program.</source>
        <translation>The sync stopped because of a program error.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="27"/>
        <source>Coba sinkronkan lagi; bila berulang, laporkan kode “{0}”.</source>
        <translation>Try to sync again; if it happens again, report the code “{0}”.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="41"/>
        <source>Menunggu jaringan</source>
        <translation>Waiting for the network</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="42"/>
        <source>Dikirim begitu daring</source>
        <translation>Sent as soon as you are online</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="46"/>
        <source>Menunggu #{0}</source>
        <translation>Waiting for #{0}</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="47"/>
        <source>Dikirim sesudah tindakan itu</source>
        <translation>Sent after that action</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="51"/>
        <source>Dibawa dengan USB</source>
        <translation>Carried on USB</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="52"/>
        <source>Sejak {0}</source>
        <translation>Since {0}</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="56"/>
        <source>Sedang dikirim</source>
        <translation>Being sent</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="57"/>
        <source>Menunggu jawaban gerbang</source>
        <translation>Waiting for the gateway’s answer</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="61"/>
        <source>Ditahan</source>
        <translation>Held</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="62"/>
        <source>Dikirim bila sinkron otomatis menyala</source>
        <translation>Sent when automatic sync is on</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="66"/>
        <source>Menunggu pembuatnya masuk</source>
        <translation>Waiting for its author to sign in</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="67"/>
        <source>Dikirim saat ia membuka kunci</source>
        <translation>Sent when that person unlocks</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="71"/>
        <source>Gagal terkirim, dicoba lagi</source>
        <translation>Not sent, trying again</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="72"/>
        <source>Percobaan berikut {0}</source>
        <translation>Next attempt {0}</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="74"/>
        <source>Dicoba lagi sendiri</source>
        <translation>Tried again automatically</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="78"/>
        <source>Laporan berubah di pusat</source>
        <translation>The report changed in the central system</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="79"/>
        <source>Periksa sebelum dikirim</source>
        <translation>Check before it is sent</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="83"/>
        <source>Belum pasti sampai di LAPOR.</source>
        <translation>It is uncertain whether this reached LAPOR.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="84"/>
        <source>Isinya aman di sini. Lihat laporan ini di LAPOR, lalu pilih satu tombol</source>
        <translation>Its text is safe here. Look at this report in LAPOR, then choose one button</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="90"/>
        <source>Ditolak gerbang</source>
        <translation>Refused by the gateway</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="91"/>
        <source>Teks tersimpan sebagai draf</source>
        <translation>Text saved as a draft</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="95"/>
        <source>Diubah di dua tempat</source>
        <translation>Changed in two places</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="96"/>
        <source>Pilih isi yang benar di Konflik</source>
        <translation>Choose the right content in Conflicts</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="100"/>
        <source>Gagal berulang kali</source>
        <translation>Failed repeatedly</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="101"/>
        <source>Coba lagi atau salin rinciannya</source>
        <translation>Try again or copy the details</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="105"/>
        <source>Belum ada gerbang</source>
        <translation>No gateway yet</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="106"/>
        <source>Atur di Pengaturan</source>
        <translation>Set up in Settings</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="111"/>
        <source>Dicoba lagi sendiri.</source>
        <translation>Tried again automatically.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="114"/>
        <source>Alamat gerbang tidak benar.</source>
        <translation>The gateway address is not right.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="115"/>
        <source>Tulis alamat yang diawali https://, misalnya https://gerbang.instansi.go.id.</source>
        <translation>Write an address that begins with https://, such as https://gerbang.instansi.go.id.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="120"/>
        <source>Tidak ada jaringan.</source>
        <translation>No network.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="121"/>
        <source>Dikirim begitu jaringan kembali.</source>
        <translation>Sent as soon as the network is back.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="124"/>
        <source>Alamat gerbang tidak ditemukan.</source>
        <translation>The gateway’s address was not found.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="125"/>
        <source>Periksa jaringan atau alamat di Pengaturan.</source>
        <translation>Check the network or the address in Settings.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="128"/>
        <source>Sambungan ke gerbang tidak dapat dipastikan aman.</source>
        <translation>The connection to the gateway cannot be confirmed as secure.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="129"/>
        <source>Periksa jam komputer dan jaringan, lalu coba lagi.</source>
        <translation>Check the computer clock and the network, then try again.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="131"/>
        <source>Gerbang tidak menjawab pada waktunya.</source>
        <translation>The gateway did not answer in time.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="132"/>
        <source>Sambungan macet di tengah jalan.</source>
        <translation>The connection stalled midway.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="134"/>
        <source>Jaringan meminta halaman masuk.</source>
        <translation>The network asks for a sign-in page.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="135"/>
        <source>Buka peramban, masuk ke jaringan, lalu sinkronkan.</source>
        <translation>Open a browser, sign in to the network, then sync.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="138"/>
        <source>Sesi pusat habis.</source>
        <translation>The central session has expired.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="139"/>
        <source>Masuk ulang di Pengaturan untuk mengirim.</source>
        <translation>Sign in again in Settings to send.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="142"/>
        <source>Gerbang menolak akun Anda.</source>
        <translation>The gateway refuses your account.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="143"/>
        <source>Minta administrator memeriksa hak akses Anda.</source>
        <translation>Ask the administrator to check your access rights.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="145"/>
        <source>Pusat sedang pemeliharaan.</source>
        <translation>The central system is under maintenance.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="146"/>
        <source>Gerbang sedang sibuk.</source>
        <translation>The gateway is busy.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="148"/>
        <source>Satu kiriman terlalu besar untuk gerbang.</source>
        <translation>One item is too large for the gateway.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="149"/>
        <source>Lihat Kotak Keluar dan kecilkan lampirannya.</source>
        <translation>Look in the Outbox and make the attachments smaller.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="151"/>
        <source>Gerbang mengalami gangguan.</source>
        <translation>The gateway is having trouble.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="153"/>
        <source>Jawaban gerbang tidak dapat dibaca.</source>
        <translation>The gateway’s answer cannot be read.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="164"/>
        <source>Sambungan terputus di tengah jalan.</source>
        <translation>The connection broke off on the way.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/files.py" line="20"/>
        <source>Berkas tetap ada di gerbang.</source>
        <translation>The file stays at the gateway.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/files.py" line="21"/>
        <source>Unduh lagi nanti; yang sudah sampai tidak diunduh ulang.</source>
        <translation>Download it again later; what has arrived is not downloaded twice.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/files.py" line="31"/>
        <source>Kantor ini belum tersambung ke gerbang.</source>
        <translation>This office is not connected to a gateway yet.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/files.py" line="33"/>
        <source>Berkas ini hanya ada di komputer yang melampirkannya.</source>
        <translation>This file is only on the computer that attached it.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/files.py" line="42"/>
        <source>Satu lampiran terlalu besar untuk gerbang.</source>
        <translation>One attachment is too large for the gateway.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/files.py" line="43"/>
        <source>Berkasnya tetap ada di komputer ini.</source>
        <translation>The file stays on this computer.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/files.py" line="44"/>
        <source>Lampirkan lagi dalam ukuran yang lebih kecil.</source>
        <translation>Attach it again in a smaller size.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/files.py" line="49"/>
        <source>Satu lampiran rusak di komputer ini dan tidak dapat dikirim.</source>
        <translation>One attachment is damaged on this computer and cannot be sent.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/files.py" line="50"/>
        <source>Tindakan Anda yang lain tidak terganggu.</source>
        <translation>Your other actions are not affected.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/files.py" line="51"/>
        <source>Lampirkan lagi dari berkas aslinya.</source>
        <translation>Attach it again from the original file.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/files.py" line="62"/>
        <source>Berkas ini belum ada di gerbang.</source>
        <translation>This file is not at the gateway yet.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/files.py" line="63"/>
        <source>Mungkin komputer yang melampirkannya belum mengirim. Coba lagi nanti.</source>
        <translation>Perhaps the computer that attached it has not sent it yet. Try again later.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/files.py" line="69"/>
        <source>Berkas yang datang bukan yang diumumkan, maka tidak disimpan.</source>
        <translation>The file that came is not the one that was announced, so it was not kept.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/files.py" line="70"/>
        <location filename="../../ui/problems/troubles.py" line="154"/>
        <source>Coba lagi; bila berulang, beri tahu pengelola gerbang.</source>
        <translation>Try again; if it happens again, tell the gateway’s operator.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/files.py" line="75"/>
        <source>Kosongkan sedikit ruang, lalu unduh lagi.</source>
        <translation>Free some space, then download again.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/files.py" line="79"/>
        <source>Berkas ini rusak di komputer ini dan belum ada di gerbang.</source>
        <translation>This file is damaged on this computer and is not at the gateway yet.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/files.py" line="80"/>
        <source>Minta berkas aslinya, lalu lampirkan lagi.</source>
        <translation>Ask for the original file, then attach it again.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/files.py" line="84"/>
        <source>Gerbang tidak dapat memberikan berkas ini sekarang.</source>
        <translation>The gateway cannot give this file now.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/files.py" line="85"/>
        <source>Coba lagi nanti.</source>
        <translation>Try again later.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="157"/>
        <source>Gerbang memakai versi lain.</source>
        <translation>The gateway uses another version.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="158"/>
        <location filename="../../ui/problems/vault.py" line="161"/>
        <source>Perbarui Tanggap di komputer ini.</source>
        <translation>Update Tanggap on this computer.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="161"/>
        <source>Gerbang dipulihkan dari cadangan.</source>
        <translation>The gateway was restored from a backup.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="162"/>
        <source>Data dicocokkan ulang pada sinkron berikut.</source>
        <translation>The data is matched again at the next sync.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/files.py" line="74"/>
        <location filename="../../ui/problems/troubles.py" line="166"/>
        <source>Ruang simpan komputer ini hampir habis.</source>
        <translation>This computer is almost out of storage space.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="167"/>
        <source>Kosongkan sedikit ruang, lalu sinkronkan.</source>
        <translation>Free some space, then sync.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="49"/>
        <source>Kata sandi belum cocok. Coba lagi sesudah {0}.</source>
        <translation>The password does not match. Try again after {0}.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="55"/>
        <source>Kata sandi terdiri atas {0} sampai {1} huruf.</source>
        <translation>A password has {0} to {1} characters.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="58"/>
        <source>Tidak dapat dibuka. Data Anda tidak berubah. Beri tahu administrator: “{0}”.</source>
        <translation>Cannot be opened. Your data has not changed. Tell the administrator: “{0}”.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="65"/>
        <source>Terlalu banyak percobaan. Tunggu {0}.</source>
        <translation>Too many attempts. Wait {0}.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="78"/>
        <source>Data kantor tidak dapat dibuka.</source>
        <translation>The office’s data cannot be opened.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="79"/>
        <location filename="../../ui/problems/vault.py" line="143"/>
        <source>Beri tahu administrator.</source>
        <translation>Tell the administrator.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="82"/>
        <source>Tidak ada yang diubah.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="88"/>
        <source>Pengaturan tidak dapat disimpan.</source>
        <translation>The settings cannot be saved.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="89"/>
        <source>Pengaturan lama tetap berlaku.</source>
        <translation>The old settings stay in force.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="90"/>
        <source>Periksa ruang simpan dan izin folder.</source>
        <translation>Check the storage space and the folder’s permissions.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/imports.py" line="25"/>
        <source>Berkas tidak dapat diimpor dengan alasan “{0}”.</source>
        <translation>The file cannot be imported for the reason “{0}”.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/imports.py" line="30"/>
        <source>Yang sudah dibaca sampai baris {0} tetap tersimpan.</source>
        <translation>What was read up to row {0} stays saved.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/imports.py" line="38"/>
        <source>Baris ini bermasalah dengan alasan “{0}”.</source>
        <translation>This row has a problem with the reason “{0}”.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/imports.py" line="45"/>
        <source>Berkas tidak dapat dibaca. Tutup berkas itu di program lain.</source>
        <translation>The file cannot be read. Close it in the other program.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/imports.py" line="46"/>
        <source>Berkas ini kosong.</source>
        <translation>This file is empty.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/imports.py" line="47"/>
        <source>Berkas ini dikunci. Simpan ulang tanpa kata sandi.</source>
        <translation>This file is locked. Save it again without a password.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/imports.py" line="48"/>
        <source>Berkas ini XLS lama. Simpan ulang sebagai XLSX.</source>
        <translation>This file is an old XLS. Save it again as XLSX.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/imports.py" line="49"/>
        <source>Berkas ini teks biasa. Unduh ekspor XLSX dari SP4N-LAPOR!.</source>
        <translation>This file is plain text. Download the XLSX export from SP4N-LAPOR!.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/imports.py" line="50"/>
        <source>Berkas ini halaman web. Masuk dahulu, lalu unduh ekspornya.</source>
        <translation>This file is a web page. Sign in first, then download the export.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/imports.py" line="53"/>
        <source>Isi berkas ini rusak. Unduh sekali lagi.</source>
        <translation>This file’s content is damaged. Download it again.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/imports.py" line="54"/>
        <source>Berkas ini lebih besar dari {limit}. Pilih kurun yang lebih pendek.</source>
        <translation>This file is larger than {limit}. Choose a shorter period.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/imports.py" line="57"/>
        <source>Berkas ini lebih dari {limit} baris. Pilih kurun yang lebih pendek.</source>
        <translation>This file has more than {limit} rows. Choose a shorter period.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/imports.py" line="60"/>
        <source>Berkas ini lebih dari {limit} kolom, jadi bukan Laporan Ringkas.</source>
        <translation>This file has more than {limit} columns, so it is not a Laporan Ringkas.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/imports.py" line="61"/>
        <source>Tidak ada lembar kerja yang terbaca di berkas ini.</source>
        <translation>There is no readable worksheet in this file.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/imports.py" line="63"/>
        <source>Kolom yang wajib tidak ada: {names}.</source>
        <translation>Required columns are missing: {names}.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/imports.py" line="69"/>
        <source>Tidak ada nomor laporan, jadi baris ini dilewati.</source>
        <translation>There is no report number, so this row is skipped.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/imports.py" line="70"/>
        <source>Nomor laporan “{value}” tidak terbaca, jadi dilewati.</source>
        <translation>The report number “{value}” is not readable, so it is skipped.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/imports.py" line="71"/>
        <source>Laporan “{value}” ada lagi di bawahnya; baris terakhir yang dipakai.</source>
        <translation>The report “{value}” appears again below; the last row is used.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/imports.py" line="74"/>
        <source>Tanggal “{value}” di {column} tidak terbaca.</source>
        <translation>The date “{value}” in {column} is not readable.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/imports.py" line="75"/>
        <source>Jam “{value}” di {column} tidak terbaca.</source>
        <translation>The time “{value}” in {column} is not readable.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/imports.py" line="76"/>
        <source>Tanggal “{value}” di {column} belum tiba.</source>
        <translation>The date “{value}” in {column} is in the future.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/imports.py" line="77"/>
        <source>Status “{value}” tidak dikenal, jadi hanya dapat dibaca.</source>
        <translation>The status “{value}” is unknown, so it is read only.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/imports.py" line="78"/>
        <source>Klasifikasi “{value}” tidak dikenal.</source>
        <translation>The classification “{value}” is unknown.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/imports.py" line="79"/>
        <source>Jenis laporan “{value}” tidak dikenal.</source>
        <translation>The report type “{value}” is unknown.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/imports.py" line="80"/>
        <source>Unit “{value}” tidak ada di daftar unit kantor.</source>
        <translation>The unit “{value}” is not in the office’s list of units.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/imports.py" line="81"/>
        <source>Rumus di berkas ini tidak dihitung dan dibaca sebagai teks.</source>
        <translation>Formulas in this file are not calculated and are read as text.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="103"/>
        <source>Kode sekali pakai sudah lewat waktunya. Minta kode baru kepada administrator.</source>
        <translation>The one-time code has expired. Ask the administrator for a new one.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="106"/>
        <source>Petugas ini tidak punya akses di komputer ini.</source>
        <translation>This officer has no access on this computer.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="107"/>
        <source>Petugas ini sudah punya kata sandi di komputer ini.</source>
        <translation>This officer already has a password on this computer.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="108"/>
        <source>Petugas terakhir tidak dapat dihapus.</source>
        <translation>The last officer cannot be removed.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="109"/>
        <source>Di folder ini belum ada data kantor.</source>
        <translation>This folder holds no office’s data yet.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="110"/>
        <source>Di folder ini sudah ada data kantor.</source>
        <translation>This folder already holds an office’s data.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="111"/>
        <source>Berkas kunci rusak. Data Anda tetap utuh. Pulihkan berkas kunci dari cadangan.</source>
        <translation>The key file is damaged. Your data is intact. Restore the key file from a backup.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="114"/>
        <source>Berkas kunci diubah dari luar. Data Anda tetap utuh. Hubungi administrator.</source>
        <translation>The key file was changed from outside. Your data is intact. Contact the administrator.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="117"/>
        <source>Rahasia komputer ini tidak ditemukan. Data tetap utuh. Pakai lembar pemulihan.</source>
        <translation>This computer’s secret was not found. The data is intact. Use the recovery sheet.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="120"/>
        <source>Kunci ini milik data kantor yang lain.</source>
        <translation>This key belongs to another office’s data.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="121"/>
        <source>Simpanan kredensial rusak. Masuk ulang di Pengaturan untuk mengirim.</source>
        <translation>The stored credentials are damaged. Sign in again in Settings to send.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="124"/>
        <source>Kredensial ini terlalu panjang untuk disimpan.</source>
        <translation>These credentials are too long to store.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="125"/>
        <source>Penyimpan kunci komputer ini tidak menjawab.</source>
        <translation>This computer’s key store does not answer.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="126"/>
        <source>Hanya administrator yang dapat mengubah ini.</source>
        <translation>Only an administrator can change this.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="127"/>
        <source>Berkas tidak dapat ditulis. Periksa ruang simpan dan izin folder.</source>
        <translation>The file cannot be written. Check the storage space and the folder’s permissions.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="128"/>
        <source>Tanggap sudah terbuka untuk data kantor ini.</source>
        <translation>Tanggap is already open for this office’s data.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="133"/>
        <source>Pulihkan dari cadangan.</source>
        <translation>Restore from a backup.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="135"/>
        <source>Berkas data kantor tidak ada.</source>
        <translation>The office’s data file is missing.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="137"/>
        <source>Berkas data kantor sudah ada.</source>
        <translation>The office’s data file already exists.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="138"/>
        <source>Pakai folder lain.</source>
        <translation>Use another folder.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="140"/>
        <source>Berkas data kantor kosong.</source>
        <translation>The office’s data file is empty.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="142"/>
        <source>Berkas data kantor tidak tersandi, jadi tidak dibuka.</source>
        <translation>The office’s data file is not encrypted, so it was not opened.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="146"/>
        <source>Program ini tidak dapat menyandikan data.</source>
        <translation>This program cannot encrypt data.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="147"/>
        <location filename="../../ui/problems/vault.py" line="151"/>
        <location filename="../../ui/problems/vault.py" line="165"/>
        <source>Pasang ulang Tanggap.</source>
        <translation>Reinstall Tanggap.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="150"/>
        <source>Pustaka basis data terlalu lama.</source>
        <translation>The database library is too old.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="154"/>
        <source>Kunci tidak cocok dengan data kantor, atau berkasnya rusak.</source>
        <translation>The key does not fit the office’s data, or the file is damaged.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="157"/>
        <source>Berkas ini bukan data Tanggap.</source>
        <translation>This file is not Tanggap data.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="158"/>
        <source>Berkas ini milik data kantor yang lain.</source>
        <translation>This file belongs to another office’s data.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="160"/>
        <source>Data kantor ditulis oleh Tanggap yang lebih baru.</source>
        <translation>The office’s data was written by a newer Tanggap.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="164"/>
        <source>Basis data tidak menerima pengaturan amannya.</source>
        <translation>The database does not accept its security settings.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/imports.py" line="44"/>
        <source>Berkas tidak ditemukan.</source>
        <translation>The file was not found.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/imports.py" line="51"/>
        <source>Berkas ini bukan buku kerja XLSX.</source>
        <translation>This file is not an XLSX workbook.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/imports.py" line="52"/>
        <source>Berkas ini terpotong. Unduh sekali lagi.</source>
        <translation>This file is cut short. Download it again.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/imports.py" line="62"/>
        <source>Tidak ada kolom “Tracking ID” pada 20 baris pertama.</source>
        <translation>There is no “Tracking ID” column in the first 20 rows.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/joining.py" line="15"/>
        <source>Pekerjaan Anda utuh dan tidak ada yang berubah di komputer ini.</source>
        <translation>Your work is whole and nothing has changed on this computer.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/joining.py" line="23"/>
        <source>Kode ini milik instansi lain, jadi kantor ini tidak disambungkan.</source>
        <translation>This code belongs to another agency, so this office was not connected.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/joining.py" line="25"/>
        <source>Kode itu sudah terpakai: mintalah kode untuk instansi Anda kepada administrator.</source>
        <translation>The code is used up: ask the gateway&apos;s administrator for one of your own agency.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/joining.py" line="30"/>
        <source>Kode ini milik orang lain yang sudah bekerja di komputer ini.</source>
        <translation>This code belongs to somebody else who already works on this computer.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/joining.py" line="32"/>
        <source>Kode itu sudah terpakai: mintalah kode atas nama Anda kepada administrator.</source>
        <translation>The code is used up: ask the gateway&apos;s administrator for one in your own name.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/joining.py" line="36"/>
        <source>Kantor ini sudah bekerja dengan sebuah gerbang.</source>
        <translation>This office already works with a gateway.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/joining.py" line="36"/>
        <source>Kode tidak dipakai. Untuk masuk lagi di gerbang yang sama, buka Pengaturan.</source>
        <translation>The code was not used. To sign in again at the same gateway, open the settings.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/carrying.py" line="16"/>
        <location filename="../../ui/problems/carrying.py" line="26"/>
        <source>Pekerjaan Anda tetap tersimpan dan menunggu di komputer ini.</source>
        <translation>Your work is still saved and waiting on this computer.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/carrying.py" line="18"/>
        <source>Tidak ada berkas yang dibuat.</source>
        <translation>No file was made.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/carrying.py" line="25"/>
        <source>Berkas di USB tidak dapat dibaca atau ditulis.</source>
        <translation>The file on the USB stick cannot be read or written.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/carrying.py" line="27"/>
        <source>Periksa apakah USB terpasang dan masih ada ruang, lalu ulangi.</source>
        <translation>Check that the stick is plugged in and has room, then try again.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/carrying.py" line="33"/>
        <source>Mintalah balasan yang baru kepada penjaga gerbang.</source>
        <translation>Ask whoever keeps the gateway for a new answer.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/carrying.py" line="36"/>
        <source>Kunci gerbang belum dikenal, jadi berkas USB belum dapat disegel.</source>
        <translation>The gateway’s key is not known yet, so a USB file cannot be sealed.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/carrying.py" line="38"/>
        <source>Sinkronkan sekali dengan gerbang kantor, lalu simpan ke USB.</source>
        <translation>Sync once with the office’s gateway, then save to USB.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/carrying.py" line="40"/>
        <source>Tidak ada tindakan yang dapat dibawa.</source>
        <translation>There is no action to carry.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/carrying.py" line="40"/>
        <source>Yang menunggu masuk orang lain dibawa setelah ia masuk di komputer ini.</source>
        <translation>What awaits somebody else’s sign-in is carried once they sign in on this computer.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/carrying.py" line="44"/>
        <source>Berkas ini bukan balasan untuk komputer ini, atau rusak.</source>
        <translation>This file is not an answer to this computer, or it is damaged.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/carrying.py" line="46"/>
        <source>Isi berkas ini bukan balasan gerbang.</source>
        <translation>What this file holds is not an answer of the gateway.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/carrying.py" line="48"/>
        <source>Balasan ini dibuat oleh gerbang yang lebih baru.</source>
        <translation>This answer was made by a newer gateway.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/carrying.py" line="48"/>
        <source>Perbarui Tanggap di komputer ini, lalu terima lagi balasannya.</source>
        <translation>Update Tanggap on this computer, then take the answer again.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/carrying.py" line="52"/>
        <source>Tidak dapat dipastikan bahwa balasan ini dibuat oleh gerbang Anda.</source>
        <translation>It cannot be made certain that your gateway made this answer.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/carrying.py" line="54"/>
        <source>Masuklah ke gerbang di Pengaturan, simpan lagi ke USB, lalu ulangi.</source>
        <translation>Sign in to the gateway in Settings, save to USB again, then repeat.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/carrying.py" line="56"/>
        <source>Balasan ini dari masa sebelum gerbang dipulihkan, jadi tidak dipakai.</source>
        <translation>This answer is from before the gateway was restored, so it was not used.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/carrying.py" line="58"/>
        <source>Simpan lagi ke USB, atau sinkronkan bila jaringan ada.</source>
        <translation>Save to USB again, or sync when there is a network.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/carrying.py" line="60"/>
        <source>Gerbang telah dipulihkan, jadi isi USB itu tidak diproses.</source>
        <translation>The gateway was restored, so what the stick held was not processed.</translation>
    </message>
    <message>
        <location filename="../../ui/problems/carrying.py" line="62"/>
        <source>Simpan lagi ke USB: kali ini untuk gerbang yang sudah dipulihkan.</source>
        <translation>Save to USB again: this time for the restored gateway.</translation>
    </message>
</context>
<context>
    <name>ProposalPane</name>
    <message>
        <location filename="../../ui/approvals/proposal.py" line="96"/>
        <source>Diusulkan {0}, {1}. Bila disetujui, jawabannya menjadi tanggapan kepada pelapor.</source>
        <translation>Proposed by {0}, {1}. If approved, the answer becomes the reply to the reporter.</translation>
    </message>
    <message>
        <location filename="../../ui/approvals/proposal.py" line="112"/>
        <source>usulannya sudah lain</source>
        <translation>the proposal is a different one</translation>
    </message>
    <message>
        <location filename="../../ui/approvals/proposal.py" line="113"/>
        <source>Berubah sejak Anda membacanya:</source>
        <translation>Changed since you read it:</translation>
    </message>
    <message>
        <location filename="../../ui/approvals/proposal.py" line="118"/>
        <source>mengapa?</source>
        <translation>why?</translation>
    </message>
    <message>
        <location filename="../../ui/approvals/proposal.py" line="119"/>
        <source>Mengapa tenggatnya demikian?</source>
        <translation>Why this deadline?</translation>
    </message>
    <message>
        <location filename="../../ui/approvals/proposal.py" line="120"/>
        <source>Tampilkan yang terbaru</source>
        <translation>Show the latest</translation>
    </message>
    <message>
        <location filename="../../ui/approvals/proposal.py" line="122"/>
        <source>Perubahan</source>
        <translation>Changes</translation>
    </message>
    <message>
        <location filename="../../ui/approvals/proposal.py" line="123"/>
        <source>Jawaban yang dilihat pelapor</source>
        <translation>Answer the reporter sees</translation>
    </message>
    <message>
        <location filename="../../ui/approvals/proposal.py" line="131"/>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <location filename="../../ui/approvals/proposal.py" line="131"/>
        <source>Selesai, setelah disetujui dan ditutup</source>
        <translation>Closed, once approved and closed</translation>
    </message>
    <message>
        <location filename="../../ui/approvals/proposal.py" line="132"/>
        <source>Hasil</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <location filename="../../ui/approvals/proposal.py" line="135"/>
        <source>Tanggal pelaksanaan</source>
        <translation>Date carried out</translation>
    </message>
    <message>
        <location filename="../../ui/approvals/proposal.py" line="138"/>
        <source>Unit pelaksana</source>
        <translation>Executing unit</translation>
    </message>
    <message>
        <location filename="../../ui/approvals/proposal.py" line="145"/>
        <source>tidak ada yang dicentang pengusul</source>
        <translation>the proposer ticked nothing</translation>
    </message>
    <message>
        <location filename="../../ui/approvals/proposal.py" line="146"/>
        <source>Jawaban memuat</source>
        <translation>The answer says</translation>
    </message>
    <message>
        <location filename="../../ui/approvals/proposal.py" line="148"/>
        <source>Belum dicentang</source>
        <translation>Not ticked</translation>
    </message>
    <message>
        <location filename="../../ui/approvals/proposal.py" line="152"/>
        <source>Diminta kepada</source>
        <translation>Asked of</translation>
    </message>
    <message>
        <location filename="../../ui/approvals/proposal.py" line="163"/>
        <source>Tenggat {0} · {1}</source>
        <translation>Deadline {0} · {1}</translation>
    </message>
    <message>
        <location filename="../../ui/approvals/proposal.py" line="190"/>
        <source>Data pusat per {0}</source>
        <translation>Central data as of {0}</translation>
    </message>
    <message>
        <location filename="../../ui/approvals/proposal.py" line="194"/>
        <source>Usulan</source>
        <translation>Proposal</translation>
    </message>
    <message>
        <location filename="../../ui/approvals/proposal.py" line="195"/>
        <source>Bukti</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <location filename="../../ui/approvals/proposal.py" line="196"/>
        <source>Riwayat</source>
        <translation>History</translation>
    </message>
    <message>
        <location filename="../../ui/approvals/proposal.py" line="197"/>
        <source>Tenggat</source>
        <translation>Deadline</translation>
    </message>
</context>
<context>
    <name>PublicText</name>
    <message>
        <location filename="../../ui/dialogs/public_text.py" line="26"/>
        <source>Tulis</source>
        <translation>Write</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/public_text.py" line="26"/>
        <location filename="../../ui/dialogs/public_text.py" line="29"/>
        <source>Yang dilihat pelapor</source>
        <translation>What the reporter sees</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/public_text.py" line="28"/>
        <source>Tampilan teks untuk pelapor</source>
        <translation>View of the text for the reporter</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/public_text.py" line="50"/>
        <source>Belum ada teks.</source>
        <translation>There is no text yet.</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <location filename="../../ui/queue/names.py" line="17"/>
        <source>Perlu tindakan saya</source>
        <translation>Needs my action</translation>
    </message>
    <message>
        <location filename="../../ui/queue/names.py" line="19"/>
        <source>Akan lewat tenggat</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <location filename="../../ui/queue/names.py" line="21"/>
        <source>Belum terverifikasi</source>
        <translation>Unverified</translation>
    </message>
    <message>
        <location filename="../../ui/queue/names.py" line="23"/>
        <source>Menunggu pelapor</source>
        <translation>Waiting for reporter</translation>
    </message>
    <message>
        <location filename="../../ui/queue/names.py" line="25"/>
        <source>Semua laporan</source>
        <translation>All reports</translation>
    </message>
    <message>
        <location filename="../../ui/queue/names.py" line="32"/>
        <source>Lewat tenggat</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <location filename="../../ui/queue/names.py" line="34"/>
        <source>Hari ini</source>
        <translation>Today</translation>
    </message>
    <message>
        <location filename="../../ui/queue/names.py" line="36"/>
        <source>Dalam 3 hari kerja</source>
        <translation>Within 3 working days</translation>
    </message>
    <message>
        <location filename="../../ui/queue/names.py" line="38"/>
        <source>Lebih lama</source>
        <translation>Later</translation>
    </message>
    <message>
        <location filename="../../ui/queue/names.py" line="44"/>
        <source>verifikasi</source>
        <translation>verification</translation>
    </message>
    <message>
        <location filename="../../ui/queue/names.py" line="45"/>
        <source>tindak lanjut pertama</source>
        <translation>first follow-up</translation>
    </message>
    <message>
        <location filename="../../ui/queue/names.py" line="46"/>
        <source>penyelesaian</source>
        <translation>resolution</translation>
    </message>
    <message>
        <location filename="../../ui/queue/names.py" line="47"/>
        <source>penutupan otomatis di pusat</source>
        <translation>automatic closing in the central system</translation>
    </message>
    <message>
        <location filename="../../ui/queue/names.py" line="55"/>
        <source>Verifikasi</source>
        <translation>Verify</translation>
    </message>
    <message>
        <location filename="../../ui/queue/names.py" line="56"/>
        <source>Disposisi</source>
        <translation>Dispose</translation>
    </message>
    <message>
        <location filename="../../ui/queue/names.py" line="57"/>
        <source>Minta data</source>
        <translation>Request information</translation>
    </message>
    <message>
        <location filename="../../ui/queue/names.py" line="58"/>
        <source>Selesaikan</source>
        <translation>Resolve</translation>
    </message>
    <message>
        <location filename="../../ui/queue/names.py" line="59"/>
        <source>Bukan wewenang</source>
        <translation>Not our authority</translation>
    </message>
    <message>
        <location filename="../../ui/queue/names.py" line="60"/>
        <source>Arsipkan</source>
        <translation>Archive</translation>
    </message>
    <message>
        <location filename="../../ui/queue/names.py" line="61"/>
        <source>Tindak lanjut</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <location filename="../../ui/queue/names.py" line="62"/>
        <source>Catatan internal</source>
        <translation>Internal note</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <location filename="../../ui/table.py" line="146"/>
        <source>Belum dibaca</source>
        <translation>Unread</translation>
    </message>
    <message>
        <location filename="../../ui/table.py" line="147"/>
        <source>Sinkron</source>
        <translation>Sync</translation>
    </message>
    <message>
        <location filename="../../ui/table.py" line="148"/>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <location filename="../../ui/table.py" line="149"/>
        <source>Judul</source>
        <translation>Title</translation>
    </message>
    <message>
        <location filename="../../ui/table.py" line="150"/>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <location filename="../../ui/table.py" line="151"/>
        <source>Tenggat</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <location filename="../../ui/table.py" line="152"/>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <location filename="../../ui/table.py" line="161"/>
        <source>Laporan {0}</source>
        <translation>Report {0}</translation>
    </message>
    <message>
        <location filename="../../ui/table.py" line="169"/>
        <source>belum dibaca</source>
        <translation>unread</translation>
    </message>
    <message>
        <location filename="../../ui/table.py" line="171"/>
        <source>rahasia</source>
        <translation>confidential</translation>
    </message>
</context>
<context>
    <name>QueueScreen</name>
    <message>
        <location filename="../../ui/queue/screen.py" line="216"/>
        <source>Tidak ada yang cocok</source>
        <translation>Nothing matches</translation>
    </message>
    <message>
        <location filename="../../ui/queue/screen.py" line="217"/>
        <source>Longgarkan pencarian atau saringan.</source>
        <translation>Loosen the search or the filters.</translation>
    </message>
    <message>
        <location filename="../../ui/queue/screen.py" line="218"/>
        <source>Hapus filter</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <location filename="../../ui/queue/screen.py" line="224"/>
        <source>Tidak ada laporan di tampilan ini</source>
        <translation>No reports in this view</translation>
    </message>
    <message>
        <location filename="../../ui/queue/screen.py" line="225"/>
        <source>Semua yang masuk ke sini sudah selesai ditangani.</source>
        <translation>Everything that arrived here has been dealt with.</translation>
    </message>
    <message>
        <location filename="../../ui/queue/screen.py" line="226"/>
        <source>Lihat semua laporan</source>
        <translation>See all reports</translation>
    </message>
    <message>
        <location filename="../../ui/queue/screen.py" line="231"/>
        <source>Belum ada laporan di komputer ini</source>
        <translation>No reports on this computer yet</translation>
    </message>
    <message>
        <location filename="../../ui/queue/screen.py" line="232"/>
        <source>Unduh dari gerbang, atau impor berkas Laporan Ringkas lewat menu Berkas.</source>
        <translation>Download from the gateway, or import a Laporan Ringkas file from the File menu.</translation>
    </message>
    <message>
        <location filename="../../ui/queue/screen.py" line="233"/>
        <source>Unduh sekarang</source>
        <translation>Download now</translation>
    </message>
</context>
<context>
    <name>QueueTable</name>
    <message>
        <location filename="../../ui/queue/listing.py" line="49"/>
        <source>Antrean laporan</source>
        <translation>Report queue</translation>
    </message>
</context>
<context>
    <name>QueueToolbar</name>
    <message>
        <location filename="../../ui/queue/toolbar.py" line="168"/>
        <source>Tampilan antrean</source>
        <translation>Queue view</translation>
    </message>
    <message>
        <location filename="../../ui/queue/toolbar.py" line="171"/>
        <source>Cari nomor, judul, isi, pelapor…</source>
        <translation>Search number, title, text, reporter…</translation>
    </message>
    <message>
        <location filename="../../ui/queue/toolbar.py" line="172"/>
        <source>Hapus pilihan</source>
        <translation>Clear choices</translation>
    </message>
    <message>
        <location filename="../../ui/queue/toolbar.py" line="172"/>
        <source>Saring daftar…</source>
        <translation>Filter the list…</translation>
    </message>
    <message>
        <location filename="../../ui/queue/toolbar.py" line="174"/>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <location filename="../../ui/queue/toolbar.py" line="175"/>
        <source>Tenggat</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <location filename="../../ui/queue/toolbar.py" line="176"/>
        <source>Kategori</source>
        <translation>Category</translation>
    </message>
    <message>
        <location filename="../../ui/queue/toolbar.py" line="177"/>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <location filename="../../ui/queue/toolbar.py" line="178"/>
        <source>Sinkron</source>
        <translation>Sync</translation>
    </message>
    <message>
        <location filename="../../ui/queue/toolbar.py" line="182"/>
        <source>Saring</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>ReadyPage</name>
    <message>
        <location filename="../../ui/first_run/ready.py" line="64"/>
        <source>Kantor siap</source>
        <translation>The office is ready</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/ready.py" line="66"/>
        <source>{0}, masuk sebagai {1}.</source>
        <translation>{0}, signed in as {1}.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/ready.py" line="71"/>
        <source>Impor Laporan Ringkas…</source>
        <translation>Import Laporan Ringkas…</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/ready.py" line="80"/>
        <source>Antrean masih kosong. Isi dengan berkas Laporan Ringkas dari SP4N-LAPOR!.</source>
        <translation>The queue is still empty. Fill it with a Laporan Ringkas file from SP4N-LAPOR!.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/ready.py" line="84"/>
        <source>Unduhan selesai. Semua laporan ada di komputer ini.</source>
        <translation>Download complete. All reports are on this computer.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/ready.py" line="86"/>
        <source>Mengunduh laporan: {0}</source>
        <translation>Downloading reports: {0}</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/ready.py" line="87"/>
        <source>Mengunduh laporan pertama…</source>
        <translation>Downloading the first reports…</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/ready.py" line="107"/>
        <source>Unduhan berhenti.</source>
        <translation>The download stopped.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/ready.py" line="111"/>
        <source>Unduhan diteruskan kelak; Anda sudah dapat bekerja.</source>
        <translation>It goes on later; you can already work.</translation>
    </message>
</context>
<context>
    <name>RequestDialog</name>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="73"/>
        <source>Tulis apa yang diminta dari pelapor.</source>
        <translation>Write what you are asking the reporter for.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="76"/>
        <location filename="../../ui/dialogs/simple.py" line="81"/>
        <source>Yang belum ada</source>
        <translation>What is missing</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="79"/>
        <source>Pertanyaan kepada pelapor</source>
        <translation>Question to the reporter</translation>
    </message>
</context>
<context>
    <name>ResolveDialog</name>
    <message>
        <location filename="../../ui/dialogs/resolve.py" line="69"/>
        <source>Yth. Pelapor, …</source>
        <translation>Dear reporter, …</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/resolve.py" line="77"/>
        <source>Tanggal pelaksanaan</source>
        <translation>Date carried out</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/resolve.py" line="72"/>
        <source>Belum ditentukan</source>
        <translation>Not decided yet</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/resolve.py" line="48"/>
        <source>Bukti</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/resolve.py" line="49"/>
        <source>Jawaban memuat</source>
        <translation>The answer says</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/resolve.py" line="71"/>
        <source>Sudah dilaksanakan pada</source>
        <translation>Done on</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/resolve.py" line="72"/>
        <source>Ketik nama unit</source>
        <translation>Type the name of a unit</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/resolve.py" line="75"/>
        <source>Hasil</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/resolve.py" line="76"/>
        <source>Jawaban untuk pelapor</source>
        <translation>Answer for the reporter</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/resolve.py" line="84"/>
        <source>{0} dari {1}</source>
        <translation>{0} of {1}</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/resolve.py" line="93"/>
        <source>Belum dicentang: {0}.</source>
        <translation>Not ticked yet: {0}.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/resolve.py" line="101"/>
        <source>Ada berkas yang tidak terbaca. Lepaskan, lalu pilih lagi.</source>
        <translation>A file cannot be read. Remove it, then choose it again.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/resolve.py" line="116"/>
        <source>Belum ada atasan lain di instansi ini; usulan menunggu sampai ada.</source>
        <translation>This agency has no other supervisor yet; the proposal waits until there is one.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/resolve.py" line="118"/>
        <source>Penyetuju: {0}.</source>
        <translation>Approver: {0}.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/resolve.py" line="119"/>
        <source>Wajib karena jawaban terbit atas nama instansi; pengusul tidak menyetujui sendiri.</source>
        <translation>Required because the answer is published in the agency&apos;s name; nobody approves their own proposal.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/resolve.py" line="120"/>
        <source>Diajukan luring: penyetuju menerimanya saat sinkron.</source>
        <translation>Proposed offline: the approver receives it at the next synchronisation.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/resolve.py" line="78"/>
        <source>Unit pelaksana</source>
        <translation>Executing unit</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/resolve.py" line="44"/>
        <source>Siapa saja yang berwenang</source>
        <translation>Anyone who may approve</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/resolve.py" line="46"/>
        <source>Diminta kepada</source>
        <translation>Asked of</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/resolve.py" line="64"/>
        <source>Ajukan persetujuan</source>
        <translation>Submit for approval</translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message>
        <location filename="../../ui/dialogs/decide.py" line="89"/>
        <source>Jawaban yang diusulkan</source>
        <translation>The answer as proposed</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/decide.py" line="96"/>
        <source>Apa yang perlu diperbaiki; pengusul membacanya.</source>
        <translation>What needs to be mended; the proposer reads it.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/decide.py" line="99"/>
        <location filename="../../ui/dialogs/decide.py" line="101"/>
        <source>Yang perlu diperbaiki</source>
        <translation>What needs to be mended</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/decide.py" line="102"/>
        <source>Catatan untuk pengusul</source>
        <translation>Note for the proposer</translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message>
        <location filename="../../ui/window/rooms.py" line="37"/>
        <source>Antrean</source>
        <translation>Queue</translation>
    </message>
    <message>
        <location filename="../../ui/window/rooms.py" line="39"/>
        <source>Persetujuan</source>
        <translation>Approvals</translation>
    </message>
    <message>
        <location filename="../../ui/window/rooms.py" line="41"/>
        <source>Konflik</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <location filename="../../ui/window/rooms.py" line="43"/>
        <source>Lembar entri</source>
        <translation>Entry sheet</translation>
    </message>
    <message>
        <location filename="../../ui/window/rooms.py" line="45"/>
        <source>Kotak Keluar</source>
        <translation>Outbox</translation>
    </message>
    <message>
        <location filename="../../ui/window/rooms.py" line="47"/>
        <source>Pengaturan</source>
        <translation>Settings</translation>
    </message>
    <message>
        <location filename="../../ui/window/rooms.py" line="49"/>
        <source>Rincian laporan</source>
        <translation>Report details</translation>
    </message>
</context>
<context>
    <name>RowBar</name>
    <message>
        <location filename="../../ui/outbox/bar.py" line="79"/>
        <source>Nomor {0}</source>
        <translation>Number {0}</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/bar.py" line="95"/>
        <source>Tarik kembali</source>
        <translation>Take back</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/bar.py" line="96"/>
        <source>Coba lagi</source>
        <translation>Try again</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/bar.py" line="97"/>
        <source>Terapkan ulang</source>
        <translation>Apply again</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/bar.py" line="98"/>
        <source>Selesaikan konflik</source>
        <translation>Resolve conflict</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/bar.py" line="99"/>
        <source>Sudah ada di LAPOR</source>
        <translation>It is in LAPOR</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/bar.py" line="100"/>
        <source>Belum ada, kirim lagi</source>
        <translation>Not there, send again</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/bar.py" line="101"/>
        <source>Salin rincian</source>
        <translation>Copy details</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/bar.py" line="102"/>
        <source>Buka laporan</source>
        <translation>Open report</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/bar.py" line="126"/>
        <source>Nomor {0} ditarik kembali menjadi draf.</source>
        <translation>Number {0} was taken back as a draft.</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/bar.py" line="151"/>
        <source>Tercatat: sudah ada di LAPOR.</source>
        <translation>Noted: it is in LAPOR.</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/bar.py" line="154"/>
        <source>Tercatat: dikirim sekali lagi.</source>
        <translation>Noted: it is sent once more.</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/bar.py" line="175"/>
        <source>Rincian tersalin.</source>
        <translation>Details copied.</translation>
    </message>
</context>
<context>
    <name>SecondStart</name>
    <message>
        <location filename="../../ui/second_start.py" line="106"/>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>SendingPage</name>
    <message>
        <location filename="../../ui/settings/pages.py" line="88"/>
        <source>Sinkron otomatis</source>
        <translation>Automatic sync</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="88"/>
        <source>tiap 15 menit saat daring</source>
        <translation>every 15 minutes when online</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="91"/>
        <source>Kuota bulanan</source>
        <translation>Monthly quota</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="97"/>
        <source>Sinkronisasi</source>
        <translation>Sync</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="99"/>
        <source>Kuota data bulanan (0 berarti tanpa batas)</source>
        <translation>Monthly data quota (0 means no limit)</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <location filename="../../ui/settings/screen.py" line="62"/>
        <location filename="../../ui/settings/screen.py" line="63"/>
        <source>Pengaturan</source>
        <translation>Settings</translation>
    </message>
    <message>
        <location filename="../../ui/settings/screen.py" line="64"/>
        <source>Bagian pengaturan</source>
        <translation>Settings sections</translation>
    </message>
    <message>
        <location filename="../../ui/settings/screen.py" line="69"/>
        <source>Umum dan tampilan</source>
        <translation>General and appearance</translation>
    </message>
    <message>
        <location filename="../../ui/settings/screen.py" line="70"/>
        <source>Sambungan gerbang</source>
        <translation>Gateway connection</translation>
    </message>
    <message>
        <location filename="../../ui/settings/screen.py" line="71"/>
        <source>Sinkronisasi</source>
        <translation>Sync</translation>
    </message>
    <message>
        <location filename="../../ui/settings/screen.py" line="72"/>
        <source>Orang dan unit</source>
        <translation>People and units</translation>
    </message>
    <message>
        <location filename="../../ui/settings/screen.py" line="73"/>
        <source>Data di komputer ini</source>
        <translation>Data on this computer</translation>
    </message>
    <message>
        <location filename="../../ui/settings/screen.py" line="74"/>
        <source>Tentang dan lisensi</source>
        <translation>About and licence</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <location filename="../../ui/window/help.py" line="25"/>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <location filename="../../ui/window/help.py" line="37"/>
        <source>Di mana saja</source>
        <translation>Anywhere</translation>
    </message>
    <message>
        <location filename="../../ui/window/help.py" line="39"/>
        <source>Buka ruang di sisi kiri</source>
        <translation>Open a room on the left</translation>
    </message>
    <message>
        <location filename="../../ui/window/help.py" line="40"/>
        <source>Cari laporan</source>
        <translation>Find report</translation>
    </message>
    <message>
        <location filename="../../ui/window/help.py" line="41"/>
        <source>Pindah ke bagian berikutnya</source>
        <translation>Go to the next pane</translation>
    </message>
    <message>
        <location filename="../../ui/window/help.py" line="42"/>
        <source>Sinkronkan sekarang</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <location filename="../../ui/window/help.py" line="43"/>
        <source>Urungkan tindakan terakhir</source>
        <translation>Undo last action</translation>
    </message>
    <message>
        <location filename="../../ui/window/help.py" line="44"/>
        <source>Kunci</source>
        <translation>Lock</translation>
    </message>
    <message>
        <location filename="../../ui/window/help.py" line="45"/>
        <source>Kembali satu tingkat</source>
        <translation>Go back one level</translation>
    </message>
    <message>
        <location filename="../../ui/window/help.py" line="46"/>
        <source>Daftar pintasan ini</source>
        <translation>This list of shortcuts</translation>
    </message>
    <message>
        <location filename="../../ui/window/help.py" line="50"/>
        <source>Saat fokus di antrean</source>
        <translation>When the focus is in the queue</translation>
    </message>
    <message>
        <location filename="../../ui/window/help.py" line="52"/>
        <source>Laporan berikut atau sebelumnya</source>
        <translation>Next or previous report</translation>
    </message>
    <message>
        <location filename="../../ui/window/help.py" line="53"/>
        <source>Buka laporan</source>
        <translation>Open report</translation>
    </message>
    <message>
        <location filename="../../ui/window/help.py" line="54"/>
        <source>Verifikasi</source>
        <translation>Verify</translation>
    </message>
    <message>
        <location filename="../../ui/window/help.py" line="55"/>
        <source>Disposisi</source>
        <translation>Dispose</translation>
    </message>
    <message>
        <location filename="../../ui/window/help.py" line="56"/>
        <source>Minta data</source>
        <translation>Request information</translation>
    </message>
    <message>
        <location filename="../../ui/window/help.py" line="57"/>
        <source>Selesaikan</source>
        <translation>Resolve</translation>
    </message>
    <message>
        <location filename="../../ui/window/help.py" line="58"/>
        <source>Bukan wewenang</source>
        <translation>Not our authority</translation>
    </message>
    <message>
        <location filename="../../ui/window/help.py" line="59"/>
        <source>Arsipkan</source>
        <translation>Archive</translation>
    </message>
    <message>
        <location filename="../../ui/window/help.py" line="69"/>
        <source>Pintasan papan tik</source>
        <translation>Keyboard shortcuts</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <location filename="../../ui/outbox/side.py" line="65"/>
        <source>dari {0}</source>
        <translation>of {0}</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/side.py" line="65"/>
        <source>tanpa batas</source>
        <translation>no limit</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/side.py" line="73"/>
        <source>Kotak keluar menambah {0}.</source>
        <translation>The Outbox adds {0}.</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/side.py" line="77"/>
        <source>Aturan kirim</source>
        <translation>Sending rules</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/side.py" line="78"/>
        <source>Data bulan ini</source>
        <translation>Data this month</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/side.py" line="79"/>
        <source>Kirim berkas sekarang</source>
        <translation>Send files now</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/side.py" line="80"/>
        <source>Sinkron otomatis</source>
        <translation>Automatic sync</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/side.py" line="81"/>
        <source>tiap 15 menit saat daring</source>
        <translation>every 15 minutes when online</translation>
    </message>
</context>
<context>
    <name>SimilarCard</name>
    <message>
        <location filename="../../ui/facts_card.py" line="139"/>
        <source>Laporan mirip</source>
        <translation>Similar reports</translation>
    </message>
</context>
<context>
    <name>StagedFiles</name>
    <message>
        <location filename="../../ui/case/staged.py" line="107"/>
        <source>Lampirkan berkas</source>
        <translation>Attach file</translation>
    </message>
    <message>
        <location filename="../../ui/case/staged.py" line="124"/>
        <source>Dilampirkan: {0}</source>
        <translation>Attached: {0}</translation>
    </message>
    <message>
        <location filename="../../ui/case/staged.py" line="240"/>
        <source>Tekan Del untuk melepas {0}</source>
        <translation>Press Del to remove {0}</translation>
    </message>
</context>
<context>
    <name>StickCard</name>
    <message>
        <location filename="../../ui/outbox/stick.py" line="54"/>
        <source>Tanpa jaringan</source>
        <translation>Without a network</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/stick.py" line="55"/>
        <source>Simpan ke USB…</source>
        <translation>Save to USB…</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/stick.py" line="56"/>
        <source>Terima balasan dari USB…</source>
        <translation>Take the answer from USB…</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/stick.py" line="65"/>
        <source>Menyimpan ke USB…</source>
        <translation>Saving to USB…</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/stick.py" line="70"/>
        <source>Membaca balasan…</source>
        <translation>Reading the answer…</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/stick.py" line="80"/>
        <source>Kantor ini belum tersambung ke gerbang.</source>
        <translation>This office is not connected to a gateway yet.</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/stick.py" line="82"/>
        <source>USB sedang dipakai</source>
        <translation>The USB stick is in use</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/stick.py" line="85"/>
        <source>Sinkronisasi sedang berjalan</source>
        <translation>A sync is running</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/stick.py" line="88"/>
        <source>Simpan ke USB</source>
        <translation>Save to USB</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/stick.py" line="97"/>
        <source>Terima balasan dari USB</source>
        <translation>Take the answer from USB</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/stick.py" line="100"/>
        <source>Balasan gerbang (*{0})</source>
        <translation>Gateway’s answer (*{0})</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/outbox/stick.py" line="120"/>
        <source>%n lampiran sampai di gerbang.</source>
        <translation>
            <numerusform>%n attachment reached the gateway.</numerusform>
            <numerusform>%n attachments reached the gateway.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/outbox/stick.py" line="130"/>
        <source>%n tindakan tersimpan di USB dan tetap menunggu balasan.</source>
        <translation>
            <numerusform>%n action saved to USB; it goes on awaiting the answer.</numerusform>
            <numerusform>%n actions saved to USB; they go on awaiting the answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/outbox/stick.py" line="132"/>
        <source>%n lampiran ikut dibawa.</source>
        <translation>
            <numerusform>%n attachment goes along.</numerusform>
            <numerusform>%n attachments go along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/outbox/stick.py" line="134"/>
        <source>%n baris impor ikut dibawa.</source>
        <translation>
            <numerusform>%n imported row goes along.</numerusform>
            <numerusform>%n imported rows go along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/outbox/stick.py" line="136"/>
        <source>%n belum dibawa: pembuatnya perlu masuk dahulu.</source>
        <translation>
            <numerusform>%n was not carried: its author must sign in first.</numerusform>
            <numerusform>%n were not carried: their authors must sign in first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/outbox/stick.py" line="138"/>
        <source>%n lampiran belum dibawa: berkas sudah penuh.</source>
        <translation>
            <numerusform>%n attachment was not carried: the file is full.</numerusform>
            <numerusform>%n attachments were not carried: the file is full.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/outbox/stick.py" line="118"/>
        <source>Balasan diterima: %n tindakan dinilai.</source>
        <translation>
            <numerusform>Answer taken: %n action judged.</numerusform>
            <numerusform>Answer taken: %n actions judged.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/outbox/stick.py" line="58"/>
        <source>Ikut: tindakan, hasil impor, dan lampiran sampai {0}, tersegel untuk gerbang.</source>
        <translation>Goes along: actions, imports and attachments up to {0}, sealed for the gateway.</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/stick.py" line="59"/>
        <source>Tidak ikut: lampiran dari rekan; itu menunggu jaringan.</source>
        <translation>Does not: colleagues’ attachments; they wait for a line.</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/stick.py" line="119"/>
        <source>{0} masih menunggu.</source>
        <translation>{0} still waiting.</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/stick.py" line="123"/>
        <source>Hasil tindakan diterima; perubahan lain menunggu jaringan.</source>
        <translation>The actions’ results were taken; other changes await the network.</translation>
    </message>
</context>
<context>
    <name>StripText</name>
    <message numerus="yes">
        <location filename="../../ui/window/strip_text.py" line="37"/>
        <source>{0} laporan diterima</source>
        <translation>
            <numerusform>{0} report received</numerusform>
            <numerusform>{0} reports received</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/window/strip_text.py" line="38"/>
        <source>menghubungi gerbang</source>
        <translation>contacting the gateway</translation>
    </message>
    <message>
        <location filename="../../ui/window/strip_text.py" line="39"/>
        <source>Menyinkronkan</source>
        <translation>Syncing</translation>
    </message>
    <message>
        <location filename="../../ui/window/strip_text.py" line="47"/>
        <source>Petugas {0}, tekan untuk mengunci</source>
        <translation>Officer {0}, press to lock</translation>
    </message>
    <message>
        <location filename="../../ui/window/strip_text.py" line="55"/>
        <source>Luring</source>
        <translation>Offline</translation>
    </message>
    <message>
        <location filename="../../ui/window/strip_text.py" line="56"/>
        <location filename="../../ui/window/strip_text.py" line="76"/>
        <source>pekerjaan Anda tersimpan di komputer ini</source>
        <translation>your work is saved on this computer</translation>
    </message>
    <message>
        <location filename="../../ui/window/strip_text.py" line="59"/>
        <source>Belum dijawab</source>
        <translation>Not answered</translation>
    </message>
    <message>
        <location filename="../../ui/window/strip_text.py" line="61"/>
        <location filename="../../ui/window/strip_text.py" line="63"/>
        <source>Daring</source>
        <translation>Online</translation>
    </message>
    <message>
        <location filename="../../ui/window/strip_text.py" line="63"/>
        <source>tersambung dengan gerbang</source>
        <translation>connected to the gateway</translation>
    </message>
    <message>
        <location filename="../../ui/window/strip_text.py" line="67"/>
        <source>Usang</source>
        <translation>Stale</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/window/strip_text.py" line="68"/>
        <source>data pusat berumur %n hari</source>
        <translation>
            <numerusform>central data is %n day old</numerusform>
            <numerusform>central data is %n days old</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/window/strip_text.py" line="71"/>
        <source>Butuh Anda</source>
        <translation>Needs you</translation>
    </message>
    <message>
        <location filename="../../ui/window/strip_text.py" line="75"/>
        <source>Tanpa gerbang</source>
        <translation>No gateway</translation>
    </message>
    <message>
        <location filename="../../ui/window/strip_text.py" line="82"/>
        <source>pembuat tindakan perlu masuk lagi dengan kode</source>
        <translation>the author of an action must sign in again with a code</translation>
    </message>
    <message>
        <location filename="../../ui/window/strip_text.py" line="84"/>
        <source>gerbang belum menerima, dicoba lagi sendiri; tindakan Anda tersimpan</source>
        <translation>the gateway does not take it yet, tried again by itself; your actions are kept</translation>
    </message>
    <message>
        <location filename="../../ui/window/strip_text.py" line="86"/>
        <source>tindakan Anda tersimpan; tekan Sinkronkan sekarang</source>
        <translation>your actions are kept; press Sync now</translation>
    </message>
    <message>
        <location filename="../../ui/window/strip_text.py" line="126"/>
        <source>Kuota habis</source>
        <translation>Quota used up</translation>
    </message>
    <message>
        <location filename="../../ui/window/strip_text.py" line="126"/>
        <source>Kuota hampir habis</source>
        <translation>Quota nearly used up</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/window/strip_text.py" line="91"/>
        <source>%n konflik</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/window/strip_text.py" line="93"/>
        <source>%n tindakan gagal</source>
        <translation>
            <numerusform>%n action failed</numerusform>
            <numerusform>%n actions failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/window/strip_text.py" line="99"/>
        <source>%n berkas menunggu</source>
        <translation>
            <numerusform>%n file waiting</numerusform>
            <numerusform>%n files waiting</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/window/strip_text.py" line="102"/>
        <source>0 menunggu</source>
        <translation>0 waiting</translation>
    </message>
    <message>
        <location filename="../../ui/window/strip_text.py" line="102"/>
        <source>Semua tindakan sudah terkirim</source>
        <translation>All actions have been sent</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/window/strip_text.py" line="104"/>
        <source>%n menunggu</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/window/strip_text.py" line="107"/>
        <source>%n tindakan menunggu dikirim.</source>
        <translation>
            <numerusform>%n action is waiting to be sent.</numerusform>
            <numerusform>%n actions are waiting to be sent.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/window/strip_text.py" line="108"/>
        <source>Yang belum terkirim dikirim saat aplikasi dibuka lagi.</source>
        <translation>What has not been sent yet is sent when the app is opened again.</translation>
    </message>
    <message>
        <location filename="../../ui/window/strip_text.py" line="114"/>
        <source>Belum pernah sinkron</source>
        <translation>Never synced</translation>
    </message>
    <message>
        <location filename="../../ui/window/strip_text.py" line="116"/>
        <source>Sinkron {0}</source>
        <translation>Synced {0}</translation>
    </message>
    <message>
        <location filename="../../ui/window/strip_text.py" line="119"/>
        <source>Terakhir dicoba {0}</source>
        <translation>Last tried {0}</translation>
    </message>
    <message>
        <location filename="../../ui/window/strip_text.py" line="124"/>
        <source>Data bulan ini</source>
        <translation>Data this month</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <location filename="../../ui/importing/summary.py" line="47"/>
        <source>Baru</source>
        <translation>New</translation>
    </message>
    <message>
        <location filename="../../ui/importing/summary.py" line="48"/>
        <source>Berubah</source>
        <translation>Changed</translation>
    </message>
    <message>
        <location filename="../../ui/importing/summary.py" line="49"/>
        <source>Sama</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <location filename="../../ui/importing/summary.py" line="50"/>
        <source>Dilewati</source>
        <translation>Skipped</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/importing/summary.py" line="53"/>
        <source>{0} laporan di sini lebih baru daripada berkas ini, jadi tetap.</source>
        <translation>
            <numerusform>{0} report here is newer than this file, so it stays.</numerusform>
            <numerusform>{0} reports here are newer than this file, so they stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/importing/summary.py" line="56"/>
        <source>{0} laporan sudah tidak berada di komputer ini, jadi tidak dibaca.</source>
        <translation>
            <numerusform>{0} report is no longer on this computer, so it is not read.</numerusform>
            <numerusform>{0} reports are no longer on this computer, so they are not read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/importing/summary.py" line="60"/>
        <source>{0} isian berbeda dengan tindakan Anda; lihat Lembar entri.</source>
        <translation>
            <numerusform>{0} value differs from your actions; see the Entry sheet.</numerusform>
            <numerusform>{0} values differ from your actions; see the Entry sheet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncLog</name>
    <message>
        <location filename="../../ui/outbox/log.py" line="56"/>
        <source>{0} terkirim, {1} diterima</source>
        <translation>{0} sent, {1} received</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/log.py" line="72"/>
        <source>{0}. {1} baris impor tidak dapat dikirim dan disisihkan: {2}</source>
        <translation>{0}. {1} imported rows cannot be sent and were set aside: {2}</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/log.py" line="78"/>
        <source>Lengkap</source>
        <translation>Complete</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/log.py" line="80"/>
        <source>Balasan USB diterima</source>
        <translation>USB answer taken</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/log.py" line="82"/>
        <source>Balasan USB diterima; perubahan lain menunggu jaringan</source>
        <translation>USB answer taken; other changes wait for a line</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/log.py" line="84"/>
        <source>Dibatalkan di tengah jalan</source>
        <translation>Cancelled midway</translation>
    </message>
    <message>
        <location filename="../../ui/outbox/log.py" line="86"/>
        <source>Menunggu persetujuan penghapusan</source>
        <translation>Waiting for agreement to delete</translation>
    </message>
</context>
<context>
    <name>Thumbs</name>
    <message>
        <location filename="../../ui/case/thumbs.py" line="62"/>
        <source>{0} dari {1}</source>
        <translation>{0} of {1}</translation>
    </message>
    <message>
        <location filename="../../ui/case/thumbs.py" line="63"/>
        <source>{0}. Tekan untuk membatalkan.</source>
        <translation>{0}. Press to cancel.</translation>
    </message>
    <message>
        <location filename="../../ui/case/thumbs.py" line="69"/>
        <source>Unduh · {0}</source>
        <translation>Get · {0}</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <location filename="../../ui/timeline.py" line="171"/>
        <source>Bagian riwayat</source>
        <translation>History sections</translation>
    </message>
    <message>
        <location filename="../../ui/timeline.py" line="172"/>
        <source>Riwayat laporan</source>
        <translation>Report history</translation>
    </message>
    <message>
        <location filename="../../ui/timeline.py" line="175"/>
        <source>Belum ada isi di bagian ini</source>
        <translation>Nothing in this section yet</translation>
    </message>
    <message>
        <location filename="../../ui/timeline.py" line="176"/>
        <source>Yang terjadi pada laporan ini tampil di sini, yang terbaru di atas.</source>
        <translation>What happens to this report appears here, newest first.</translation>
    </message>
    <message>
        <location filename="../../ui/timeline.py" line="210"/>
        <source>Anda</source>
        <translation>You</translation>
    </message>
    <message>
        <location filename="../../ui/timeline.py" line="216"/>
        <source>Isi laporan belum diunduh ke komputer ini.</source>
        <translation>The text of the report has not been downloaded to this computer yet.</translation>
    </message>
    <message>
        <location filename="../../ui/timeline.py" line="223"/>
        <source>Pelapor (anonim)</source>
        <translation>Reporter (anonymous)</translation>
    </message>
    <message>
        <location filename="../../ui/timeline.py" line="223"/>
        <source>Pelapor</source>
        <translation>Reporter</translation>
    </message>
    <message>
        <location filename="../../ui/timeline.py" line="224"/>
        <source>SP4N-LAPOR!</source>
        <translation>SP4N-LAPOR!</translation>
    </message>
    <message>
        <location filename="../../ui/timeline.py" line="239"/>
        <source>Semua</source>
        <translation>All</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <location filename="../../ui/parts/toast.py" line="57"/>
        <source>Urungkan</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <location filename="../../ui/window/undo.py" line="79"/>
        <source>Tindakan #{0} ditarik kembali.</source>
        <translation>Action #{0} was taken back.</translation>
    </message>
    <message>
        <location filename="../../ui/window/undo.py" line="65"/>
        <source>Masuk Kotak Keluar (#{0}).</source>
        <translation>Added to the Outbox (#{0}).</translation>
    </message>
</context>
<context>
    <name>Unlock</name>
    <message>
        <location filename="../../ui/unlock/people.py" line="49"/>
        <source>Petugas</source>
        <translation>Officer</translation>
    </message>
    <message>
        <location filename="../../ui/unlock/people.py" line="50"/>
        <source>Atasan</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <location filename="../../ui/unlock/people.py" line="51"/>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <location filename="../../ui/unlock/people.py" line="52"/>
        <source>Provinsi</source>
        <translation>Province</translation>
    </message>
</context>
<context>
    <name>UnlockCard</name>
    <message>
        <location filename="../../ui/unlock/card.py" line="112"/>
        <source>Isi dahulu kode dari administrator.</source>
        <translation>First enter the code from the administrator.</translation>
    </message>
    <message>
        <location filename="../../ui/unlock/card.py" line="115"/>
        <source>Isi dahulu kata sandi Anda.</source>
        <translation>First enter your password.</translation>
    </message>
    <message>
        <location filename="../../ui/unlock/card.py" line="167"/>
        <location filename="../../ui/unlock/card.py" line="168"/>
        <source>Petugas</source>
        <translation>Officer</translation>
    </message>
    <message>
        <location filename="../../ui/unlock/card.py" line="169"/>
        <location filename="../../ui/unlock/card.py" line="170"/>
        <source>Kode sekali pakai</source>
        <translation>One-time code</translation>
    </message>
    <message>
        <location filename="../../ui/unlock/card.py" line="171"/>
        <source>Kata sandi baru</source>
        <translation>New password</translation>
    </message>
    <message>
        <location filename="../../ui/unlock/card.py" line="171"/>
        <source>Kata sandi</source>
        <translation>Password</translation>
    </message>
    <message>
        <location filename="../../ui/unlock/card.py" line="175"/>
        <source>Sembunyikan</source>
        <translation>Hide</translation>
    </message>
    <message>
        <location filename="../../ui/unlock/card.py" line="175"/>
        <source>Tampilkan</source>
        <translation>Show</translation>
    </message>
    <message>
        <location filename="../../ui/unlock/card.py" line="176"/>
        <source>Caps Lock menyala</source>
        <translation>Caps Lock is on</translation>
    </message>
    <message>
        <location filename="../../ui/unlock/card.py" line="177"/>
        <source>Simpan dan buka kunci</source>
        <translation>Save and unlock</translation>
    </message>
    <message>
        <location filename="../../ui/unlock/card.py" line="177"/>
        <source>Buka kunci</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <location filename="../../ui/unlock/card.py" line="178"/>
        <source>Membuka…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <location filename="../../ui/unlock/card.py" line="179"/>
        <source>Kembali ke kata sandi</source>
        <translation>Back to password</translation>
    </message>
    <message>
        <location filename="../../ui/unlock/card.py" line="179"/>
        <source>Lupa kata sandi</source>
        <translation>Forgot password</translation>
    </message>
</context>
<context>
    <name>UnlockWindow</name>
    <message>
        <location filename="../../ui/unlock/window.py" line="128"/>
        <source>Buka kunci – Tanggap</source>
        <translation>Unlock – Tanggap</translation>
    </message>
    <message>
        <location filename="../../ui/unlock/window.py" line="129"/>
        <source>Luring</source>
        <translation>Offline</translation>
    </message>
    <message>
        <location filename="../../ui/unlock/window.py" line="130"/>
        <source>buka kunci tidak memerlukan jaringan</source>
        <translation>unlocking needs no network</translation>
    </message>
    <message>
        <location filename="../../ui/unlock/window.py" line="131"/>
        <source>Mode Latihan</source>
        <translation>Training mode</translation>
    </message>
    <message>
        <location filename="../../ui/unlock/window.py" line="132"/>
        <source>Bahasa Indonesia</source>
        <translation>Bahasa Indonesia</translation>
    </message>
    <message>
        <location filename="../../ui/unlock/window.py" line="132"/>
        <source>Bahasa Inggris</source>
        <translation>English</translation>
    </message>
    <message>
        <location filename="../../ui/unlock/window.py" line="219"/>
        <source>Minta administrator membuat kode sekali pakai untuk Anda.</source>
        <translation>Ask the administrator to make a one-time code for you.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/unlock/window.py" line="250"/>
        <source>%n tindakan menunggu dikirim sejak {0}.</source>
        <translation>
            <numerusform>%n action has been waiting to be sent since {0}.</numerusform>
            <numerusform>%n actions have been waiting to be sent since {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/unlock/window.py" line="252"/>
        <source>%n tindakan menunggu dikirim.</source>
        <translation>
            <numerusform>%n action is waiting to be sent.</numerusform>
            <numerusform>%n actions are waiting to be sent.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/unlock/window.py" line="253"/>
        <source>Tersimpan di komputer ini.</source>
        <translation>Saved on this computer.</translation>
    </message>
</context>
<context>
    <name>VerifyDialog</name>
    <message>
        <location filename="../../ui/dialogs/card.py" line="165"/>
        <source>Untuk unit atau tembusan</source>
        <translation>For the unit or for copy</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/card.py" line="166"/>
        <source>Keterangan (boleh kosong)</source>
        <translation>Remarks (optional)</translation>
    </message>
</context>
<context>
    <name>WayPage</name>
    <message>
        <location filename="../../ui/first_run/ways.py" line="109"/>
        <source>Pilih cara memulai</source>
        <translation>Choose how to start</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/ways.py" line="110"/>
        <source>Komputer ini belum berisi data kantor.</source>
        <translation>This computer holds no office data yet.</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/ways.py" line="112"/>
        <source>Gabung ke kantor</source>
        <translation>Join an office</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/ways.py" line="112"/>
        <source>Dengan alamat gerbang dan kode sekali pakai</source>
        <translation>With a gateway address and a one-time code</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/ways.py" line="115"/>
        <source>Mode Latihan</source>
        <translation>Training mode</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/ways.py" line="115"/>
        <source>Kantor rekaan untuk belajar, tanpa jaringan</source>
        <translation>An invented office to learn with, no network needed</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/ways.py" line="118"/>
        <source>Mulai sendiri</source>
        <translation>Start alone</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/ways.py" line="118"/>
        <source>Tanpa gerbang, dengan impor Laporan Ringkas</source>
        <translation>Without a gateway, by importing Laporan Ringkas</translation>
    </message>
</context>
<context>
    <name>WindowPage</name>
    <message>
        <location filename="../../ui/settings/pages.py" line="38"/>
        <source>Bahasa Indonesia</source>
        <translation>Bahasa Indonesia</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="39"/>
        <source>Bahasa Inggris</source>
        <translation>English</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="44"/>
        <source>Mengikuti sistem</source>
        <translation>Follows the system</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="45"/>
        <source>Terang</source>
        <translation>Light</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="46"/>
        <source>Gelap</source>
        <translation>Dark</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="56"/>
        <source> menit</source>
        <translation> minutes</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="62"/>
        <source>Umum dan tampilan</source>
        <translation>General and appearance</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="63"/>
        <source>Bahasa</source>
        <translation>Language</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="64"/>
        <source>Tema</source>
        <translation>Theme</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="65"/>
        <source>Ukuran huruf</source>
        <translation>Text size</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="66"/>
        <source>Kunci layar sesudah tidak dipakai (0 berarti tidak pernah)</source>
        <translation>Lock the window when unused (0 means never)</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <location filename="../../ui/words/states.py" line="37"/>
        <source>Belum verif.</source>
        <translation>Unverified</translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="40"/>
        <source>Belum terverifikasi</source>
        <translation>Unverified</translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="43"/>
        <source>Perlu data</source>
        <translation>Needs info</translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="46"/>
        <source>Menunggu kelengkapan informasi dari pelapor</source>
        <translation>Waiting for more information from the reporter</translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="49"/>
        <source>Terdisposisi</source>
        <translation>Disposed</translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="52"/>
        <source>Terverifikasi dan terdisposisi, belum ditindaklanjuti</source>
        <translation>Verified and disposed, not followed up yet</translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="55"/>
        <source>Diproses</source>
        <translation>In progress</translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="58"/>
        <source>Dalam proses tindak lanjut</source>
        <translation>Being followed up</translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="61"/>
        <source>Perlu setuju</source>
        <translation>To approve</translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="64"/>
        <source>Penyelesaian diajukan, menunggu persetujuan</source>
        <translation>Resolution submitted, waiting for approval</translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="67"/>
        <source>Disetujui</source>
        <translation>Approved</translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="70"/>
        <source>Penyelesaian disetujui, belum terbit di pusat</source>
        <translation>Resolution approved, not yet published by the central system</translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="73"/>
        <source>Bukan wwng.</source>
        <translation>Not ours</translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="76"/>
        <source>Bukan wewenang, menunggu keputusan tingkat di atas</source>
        <translation>Not our authority, waiting for a decision from above</translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="79"/>
        <source>Selesai</source>
        <translation>Closed</translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="82"/>
        <source>Selesai dan ditutup</source>
        <translation>Resolved and closed</translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="85"/>
        <source>Arsip</source>
        <translation>Archived</translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="85"/>
        <source>Diarsipkan</source>
        <translation>Archived</translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="88"/>
        <source>Diblokir</source>
        <translation>Blocked</translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="91"/>
        <source>Konten terblokir atau ditolak</source>
        <translation>Content blocked or rejected</translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="94"/>
        <source>Tak dikenal</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="97"/>
        <source>Status pusat tidak dikenal, hanya dapat dibaca</source>
        <translation>Unknown central status, read only</translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="106"/>
        <source>Terkirim</source>
        <translation>Sent</translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="107"/>
        <source>Draf</source>
        <translation>Draft</translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="108"/>
        <source>Menunggu</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="109"/>
        <source>Mengirim</source>
        <translation>Sending</translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="110"/>
        <source>Ditahan</source>
        <translation>Held</translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="111"/>
        <source>Gagal</source>
        <translation>Failed</translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="112"/>
        <source>Konflik</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="113"/>
        <source>Belum pasti</source>
        <translation>Uncertain</translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="120"/>
        <source>Sampai di gerbang</source>
        <translation>At the gateway</translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="122"/>
        <source>Sampai di SP4N-LAPOR!</source>
        <translation>At SP4N-LAPOR!</translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="124"/>
        <source>Belum pasti di SP4N-LAPOR!</source>
        <translation>Not certain at SP4N-LAPOR!</translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="125"/>
        <source>Ditolak SP4N-LAPOR!</source>
        <translation>Refused by SP4N-LAPOR!</translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="126"/>
        <source>Lembar entri</source>
        <translation>Entry sheet</translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="133"/>
        <source>Publik</source>
        <translation>Public</translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="134"/>
        <source>Internal</source>
        <translation>Internal</translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="135"/>
        <source>Sistem</source>
        <translation>System</translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="202"/>
        <source>Tanpa tenggat</source>
        <translation>No deadline</translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="207"/>
        <source>Hari ini</source>
        <translation>Today</translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="217"/>
        <source>Tenggat hari ini</source>
        <translation>Due today</translation>
    </message>
    <message>
        <location filename="../../ui/words/figures.py" line="69"/>
        <source>hari ini</source>
        <translation>today</translation>
    </message>
    <message>
        <location filename="../../ui/words/figures.py" line="69"/>
        <source>kemarin</source>
        <translation>yesterday</translation>
    </message>
</context>
<context>
    <name>WorkPage</name>
    <message>
        <location filename="../../ui/first_run/working.py" line="63"/>
        <source>Menyiapkan kantor</source>
        <translation>Setting up the office</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/working.py" line="65"/>
        <source>Menukar kode di gerbang…</source>
        <translation>Exchanging the code at the gateway…</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/working.py" line="66"/>
        <source>Membuat laporan rekaan…</source>
        <translation>Inventing reports…</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/working.py" line="67"/>
        <source>Membuat data kantor yang tersandi…</source>
        <translation>Creating the encrypted office data…</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/working.py" line="68"/>
        <source>Membuka kantor…</source>
        <translation>Opening the office…</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/working.py" line="70"/>
        <source>Menyiapkan…</source>
        <translation>Setting up…</translation>
    </message>
    <message>
        <location filename="../../ui/first_run/working.py" line="71"/>
        <source>Membatalkan…</source>
        <translation>Cancelling…</translation>
    </message>
</context>
<context>
    <name>WorkingDays</name>
    <message numerus="yes">
        <location filename="../../ui/words/states.py" line="150"/>
        <source>Lewat %n hk</source>
        <translation>
            <numerusform>%n wd late</numerusform>
            <numerusform>%n wd late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/words/states.py" line="154"/>
        <source>%n hk lagi</source>
        <translation>
            <numerusform>%n wd left</numerusform>
            <numerusform>%n wd left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/words/states.py" line="158"/>
        <source>Lewat %n hari kerja</source>
        <translation>
            <numerusform>%n working day late</numerusform>
            <numerusform>%n working days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/words/states.py" line="162"/>
        <source>%n hari kerja lagi</source>
        <translation>
            <numerusform>%n working day left</numerusform>
            <numerusform>%n working days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <location filename="../../ui/case/changes.py" line="35"/>
        <source>%n isi riwayat baru</source>
        <translation>
            <numerusform>%n new history entry</numerusform>
            <numerusform>%n new history entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/problems/vault.py" line="18"/>
        <source>Kata sandi belum cocok. %n percobaan lagi sebelum jeda {0}.</source>
        <translation>
            <numerusform>The password does not match. %n more attempt before a pause of {0}.</numerusform>
            <numerusform>The password does not match. %n more attempts before a pause of {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/problems/vault.py" line="22"/>
        <source>%n menit</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/problems/vault.py" line="26"/>
        <source>%n detik</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
</TS>
