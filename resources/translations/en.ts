<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="id_ID">
<context>
    <name>About</name>
    <message>
        <location filename="../../ui/window/help.py" line="78"/>
        <source>Versi {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/help.py" line="82"/>
        <source>Meja kerja luring bagi petugas yang menjawab aduan warga di SP4N-LAPOR!. Perangkat lunak bebas dengan lisensi MIT; dibangun dengan Qt (LGPL), huruf Inter (OFL) dan ikon Tabler (MIT).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/help.py" line="92"/>
        <source>Tentang Tanggap</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <location filename="../../ui/queue/actions.py" line="91"/>
        <location filename="../../ui/queue/actions.py" line="92"/>
        <source>Tindakan lain</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionDialog</name>
    <message>
        <location filename="../../ui/dialogs/form.py" line="83"/>
        <source>Batal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApprovalsModel</name>
    <message>
        <location filename="../../ui/approvals/listing.py" line="58"/>
        <source>Menunggu saya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/approvals/listing.py" line="59"/>
        <source>Diajukan oleh saya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/approvals/listing.py" line="60"/>
        <source>Dikembalikan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/approvals/listing.py" line="78"/>
        <source>{0} · Anda pengusul, perlu orang lain</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApprovalsScreen</name>
    <message>
        <location filename="../../ui/approvals/screen.py" line="79"/>
        <location filename="../../ui/approvals/screen.py" line="80"/>
        <source>Persetujuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/approvals/screen.py" line="81"/>
        <source>Usulan penyelesaian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/approvals/screen.py" line="82"/>
        <source>Catatan (wajib bila dikembalikan)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/approvals/screen.py" line="83"/>
        <source>Catatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/approvals/screen.py" line="84"/>
        <source>Kembalikan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/approvals/screen.py" line="85"/>
        <source>Setujui dengan suntingan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/approvals/screen.py" line="86"/>
        <source>Setujui</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/approvals/screen.py" line="89"/>
        <source>Tidak ada yang menunggu persetujuan Anda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/approvals/screen.py" line="90"/>
        <source>Usulan penyelesaian dari petugas tampil di sini setelah sinkronisasi.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArchiveDialog</name>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="110"/>
        <source>Pilih alasan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="114"/>
        <source>Keterangan tambahan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="116"/>
        <source>Alasan menurut SP4N-LAPOR!</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="117"/>
        <source>Keterangan (boleh kosong)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AuthorityDialog</name>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="90"/>
        <source>Pilih instansi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="91"/>
        <source>Mengapa laporan ini bukan wewenang instansi Anda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="93"/>
        <source>Instansi yang berwenang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="94"/>
        <source>Alasan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardDialog</name>
    <message>
        <location filename="../../ui/dialogs/card.py" line="34"/>
        <source>Belum dikategorikan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/card.py" line="36"/>
        <source>Ditangani sendiri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/card.py" line="38"/>
        <location filename="../../ui/dialogs/card.py" line="41"/>
        <source>Isi laporan awal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/card.py" line="40"/>
        <source>Judul laporan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/card.py" line="44"/>
        <source>Isi laporan akhir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/card.py" line="46"/>
        <source>Yang tampil kepada publik. Isi awal tetap tersimpan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/card.py" line="48"/>
        <source>Klasifikasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/card.py" line="49"/>
        <source>Kategori</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/card.py" line="50"/>
        <source>Tag, dipisahkan koma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/card.py" line="51"/>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Case</name>
    <message>
        <location filename="../../ui/case/file_sheet.py" line="85"/>
        <source>Lampiran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="16"/>
        <source>Laporan masuk lewat {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="18"/>
        <source>Laporan masuk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="19"/>
        <source>Diverifikasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="20"/>
        <location filename="../../ui/case/names.py" line="80"/>
        <source>Disposisi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="21"/>
        <source>Permintaan data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="22"/>
        <location filename="../../ui/case/names.py" line="82"/>
        <source>Bukan wewenang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="23"/>
        <source>Diarsipkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="24"/>
        <source>Tindak lanjut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="25"/>
        <location filename="../../ui/case/names.py" line="88"/>
        <source>Catatan internal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="26"/>
        <source>Usulan penyelesaian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="27"/>
        <source>Penyelesaian disetujui</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="28"/>
        <source>Usulan dikembalikan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="29"/>
        <source>Laporan ditutup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="30"/>
        <source>Data laporan disunting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="31"/>
        <source>Lampiran ditambahkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="32"/>
        <source>Tanggapan pelapor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="33"/>
        <source>Status di pusat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="34"/>
        <source>Versi tidak dipakai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="43"/>
        <source>Berkadar pengawasan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="45"/>
        <source>Tidak berkadar pengawasan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="47"/>
        <source>Permintaan informasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="49"/>
        <source>Aspirasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="51"/>
        <source>Belum diklasifikasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="58"/>
        <source>Biasa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="60"/>
        <source>Tinggi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="62"/>
        <source>Mendesak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="69"/>
        <source>Selesai ditangani</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="71"/>
        <source>Dijawab dengan informasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="73"/>
        <source>Tidak dapat ditindaklanjuti</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="79"/>
        <source>Verifikasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="81"/>
        <source>Minta data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="83"/>
        <source>Ajukan selesai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="84"/>
        <source>Arsipkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="85"/>
        <source>Tutup laporan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="86"/>
        <source>Sunting data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/names.py" line="87"/>
        <source>Tindak lanjut publik</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/staged.py" line="145"/>
        <source>Berkas {0} tidak dapat dibaca.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/staged.py" line="146"/>
        <source>Teks Anda tetap ada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/staged.py" line="147"/>
        <source>Periksa apakah berkas masih ada, lalu lampirkan lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/changes.py" line="43"/>
        <source>status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/changes.py" line="68"/>
        <source>{0} menjadi {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/changes.py" line="71"/>
        <source>{0} juga berubah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/changes.py" line="91"/>
        <source>Perbedaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/changes.py" line="93"/>
        <source>Yang berubah di pusat</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseBars</name>
    <message>
        <location filename="../../ui/case/bars.py" line="59"/>
        <source>Pusat memperbarui laporan ini {0}:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/bars.py" line="60"/>
        <source>{0}. Teks Anda tetap utuh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/bars.py" line="77"/>
        <source>Laporan ini diubah di dua tempat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/bars.py" line="78"/>
        <source>Tidak ada yang hilang; pilih isi yang benar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/bars.py" line="83"/>
        <source>Ada tindakan yang tidak diterima.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/bars.py" line="84"/>
        <source>Teksnya tersimpan di komputer ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/bars.py" line="89"/>
        <source>Laporan berubah di pusat sejak tindakan Anda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/bars.py" line="90"/>
        <source>Tindakan itu mungkin ditolak; teksnya tetap ada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/bars.py" line="92"/>
        <source>Selesaikan konflik</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/bars.py" line="93"/>
        <source>Buka Kotak Keluar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/bars.py" line="94"/>
        <source>Periksa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/bars.py" line="95"/>
        <source>Lihat perbedaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/bars.py" line="96"/>
        <source>Tutup pesan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseHeader</name>
    <message>
        <location filename="../../ui/case/header.py" line="42"/>
        <source>Laporan {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/header.py" line="53"/>
        <source>Belum ada di pusat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/header.py" line="55"/>
        <source>Salinan pusat diambil {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseScreen</name>
    <message>
        <location filename="../../ui/case/screen.py" line="216"/>
        <source>Rincian laporan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/screen.py" line="217"/>
        <source>Tenggat, data, dan lampiran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/screen.py" line="220"/>
        <source>Laporan ini tidak ada lagi di komputer ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/screen.py" line="221"/>
        <source>Laporan yang dialihkan tetap tersimpan di Kotak Keluar bila ada tindakan Anda.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseToolbar</name>
    <message>
        <location filename="../../ui/case/toolbar.py" line="79"/>
        <source>{0} dari {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/toolbar.py" line="99"/>
        <source>Antrean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/toolbar.py" line="100"/>
        <source>Kembali ke antrean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/toolbar.py" line="105"/>
        <source>{0}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/toolbar.py" line="107"/>
        <source>Lainnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/toolbar.py" line="108"/>
        <source>Tindakan lain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/toolbar.py" line="110"/>
        <source>Laporan sebelumnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/toolbar.py" line="111"/>
        <source>Laporan berikutnya</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceCard</name>
    <message>
        <location filename="../../ui/parts/choice_card.py" line="56"/>
        <source>Dihapus: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/parts/choice_card.py" line="57"/>
        <source>Ditambah: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="134"/>
        <source>Catatan penutup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="137"/>
        <source>Jawaban yang disetujui</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="139"/>
        <source>Catatan (boleh kosong)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <location filename="../../ui/composer.py" line="100"/>
        <source>Draf dari {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer.py" line="148"/>
        <source>Jenis tulisan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer.py" line="151"/>
        <source>Tindak lanjut publik</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer.py" line="153"/>
        <source>Catatan internal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer.py" line="162"/>
        <source>Tindak lanjut publik, dilihat pelapor dan publik</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer.py" line="163"/>
        <source>Tulis tindak lanjut untuk pelapor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer.py" line="164"/>
        <source>Catatan internal, tidak dikirim ke pelapor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer.py" line="165"/>
        <source>Tulis catatan untuk rekan kerja</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer.py" line="166"/>
        <source>Lampirkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer.py" line="180"/>
        <source>Draf tersimpan {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer.py" line="187"/>
        <source>Simpan catatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer.py" line="187"/>
        <source>Kirim tindak lanjut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer.py" line="189"/>
        <source>Tidak dikirim ke pelapor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer.py" line="189"/>
        <source>Dilihat pelapor dan publik</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer.py" line="194"/>
        <source>Akan dikirim saat daring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer.py" line="209"/>
        <source>Belum ada laporan yang dibuka.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/composer.py" line="214"/>
        <source>Tulis teksnya dahulu.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <location filename="../../ui/conflicts/values.py" line="34"/>
        <source>ya</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConflictsScreen</name>
    <message>
        <location filename="../../ui/conflicts/screen.py" line="72"/>
        <source>{0} konflik lain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/screen.py" line="116"/>
        <location filename="../../ui/conflicts/screen.py" line="117"/>
        <source>Selesaikan konflik</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/screen.py" line="118"/>
        <source>Buka laporan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/screen.py" line="119"/>
        <source>Laporan ini diubah di dua tempat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/screen.py" line="120"/>
        <source>Tidak ada yang hilang. Pilih isi yang benar untuk tiap bagian.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/screen.py" line="122"/>
        <source>Bagian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/screen.py" line="123"/>
        <source>Terakhir sama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/screen.py" line="124"/>
        <source>Versi Anda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/screen.py" line="125"/>
        <source>Versi pusat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/screen.py" line="126"/>
        <source>Hasil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/screen.py" line="130"/>
        <source>Ambil semua pusat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/screen.py" line="131"/>
        <source>Ambil semua saya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/screen.py" line="132"/>
        <source>Isi yang tidak dipakai tetap tersimpan di riwayat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/screen.py" line="133"/>
        <source>Tunda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/screen.py" line="134"/>
        <source>Simpan hasil dan kirim ulang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/screen.py" line="137"/>
        <source>Tidak ada konflik</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/screen.py" line="138"/>
        <source>Bila satu bagian diubah di dua tempat, Anda memilih di sini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/screen.py" line="210"/>
        <source>{0} bagian digabung otomatis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/screen.py" line="217"/>
        <source>digabung</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/screen.py" line="247"/>
        <source>{0} dari {1} dipilih</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/screen.py" line="250"/>
        <source>Belum dipilih: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionPage</name>
    <message>
        <location filename="../../ui/settings/pages.py" line="100"/>
        <source>Masuk dengan kode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="105"/>
        <source>Rahasia tersimpan di gudang kunci sistem operasi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="106"/>
        <source>Gudang kunci sistem tidak ada; rahasia tersimpan dalam berkas bersegel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="107"/>
        <source>Gudang kunci sistem terkunci. Buka kuncinya, lalu ulangi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="113"/>
        <source>Sambungan gerbang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="114"/>
        <source>Alamat gerbang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="115"/>
        <source>Kode sekali pakai dari administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="132"/>
        <source>Kode ini milik orang lain. Tidak ada yang berubah.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="136"/>
        <source>Masuk berhasil. Sambungan dipakai mulai pembukaan berikutnya.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <location filename="../../ui/queue/names.py" line="93"/>
        <source>%n dipilih</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/queue/names.py" line="97"/>
        <source>+%n lampiran lagi</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/queue/names.py" line="101"/>
        <location filename="../../ui/case/names.py" line="133"/>
        <source>%n hari kerja</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/case/names.py" line="121"/>
        <source>%n menunggu kirim</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/case/names.py" line="125"/>
        <source>%n foto</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/case/names.py" line="129"/>
        <source>%n lampiran</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/case/names.py" line="137"/>
        <source>%n hari dilewati</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/case/names.py" line="141"/>
        <source>Teks terlalu panjang. Kurangi %n huruf.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <location filename="../../ui/settings/pages.py" line="186"/>
        <source>Cadangkan sekarang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="191"/>
        <source>Data di komputer ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="192"/>
        <source>Folder: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="193"/>
        <source>Ukuran: {0}, terenkripsi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="205"/>
        <source>Cadangan tersimpan dan diperiksa: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayStrip</name>
    <message>
        <location filename="../../ui/parts/days.py" line="115"/>
        <source>hari ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/parts/days.py" line="115"/>
        <source>tenggat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/parts/days.py" line="117"/>
        <source>tenggat hari ini</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeadlineBox</name>
    <message>
        <location filename="../../ui/deadline_box.py" line="60"/>
        <source>Tidak ada tenggat yang berjalan pada tahap ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/deadline_box.py" line="85"/>
        <source>mengapa?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/deadline_box.py" line="86"/>
        <location filename="../../ui/deadline_box.py" line="161"/>
        <source>Mengapa tenggatnya demikian?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/deadline_box.py" line="91"/>
        <source>{0} untuk {1} sejak {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/deadline_box.py" line="99"/>
        <source>{0}. Dasar: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/deadline_box.py" line="159"/>
        <source>Penjelasan tenggat</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiffView</name>
    <message>
        <location filename="../../ui/case/diff_view.py" line="28"/>
        <source>Dihapus: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/diff_view.py" line="29"/>
        <source>Ditambah: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/diff_view.py" line="30"/>
        <source>Tidak ada perbedaan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DisposeDialog</name>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="27"/>
        <source>Pilih unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="28"/>
        <source>Pesan untuk unit, tembusan, atau tenggat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="30"/>
        <source>Disposisi ke unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="31"/>
        <source>Pesan (boleh kosong)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditDialog</name>
    <message>
        <location filename="../../ui/dialogs/card.py" line="110"/>
        <source>Prioritas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/card.py" line="114"/>
        <source>Simpan perubahan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditedAnswer</name>
    <message>
        <location filename="../../ui/approvals/edited.py" line="26"/>
        <source>Setujui dengan suntingan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/approvals/edited.py" line="29"/>
        <location filename="../../ui/approvals/edited.py" line="37"/>
        <source>Jawaban untuk pelapor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/approvals/edited.py" line="31"/>
        <location filename="../../ui/approvals/edited.py" line="39"/>
        <source>Perubahan Anda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/approvals/edited.py" line="32"/>
        <source>Batal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/approvals/edited.py" line="33"/>
        <source>Setujui</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/approvals/edited.py" line="55"/>
        <source>Jawaban tidak boleh kosong.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <location filename="../../ui/entry_sheet/form.py" line="52"/>
        <source>Salin {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntrySheet</name>
    <message>
        <location filename="../../ui/entry_sheet/listing.py" line="40"/>
        <source>perlu dientri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/entry_sheet/listing.py" line="41"/>
        <source>menunggu konfirmasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/entry_sheet/listing.py" line="42"/>
        <source>terkonfirmasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/entry_sheet/listing.py" line="43"/>
        <source>berbeda</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntrySheetScreen</name>
    <message>
        <location filename="../../ui/entry_sheet/screen.py" line="67"/>
        <source>{0} perlu dientri ke SP4N-LAPOR!</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/entry_sheet/screen.py" line="82"/>
        <location filename="../../ui/entry_sheet/screen.py" line="83"/>
        <source>Lembar entri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/entry_sheet/screen.py" line="84"/>
        <source>Tindakan yang perlu dientri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/entry_sheet/screen.py" line="85"/>
        <source>Simpan XLSX…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/entry_sheet/screen.py" line="86"/>
        <source>Buka laporan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/entry_sheet/screen.py" line="87"/>
        <source>Tandai sudah dientri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/entry_sheet/screen.py" line="90"/>
        <source>Tidak ada yang perlu dientri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/entry_sheet/screen.py" line="91"/>
        <source>Tindakan yang harus dimasukkan ke SP4N-LAPOR! dengan tangan tampil di sini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/entry_sheet/screen.py" line="162"/>
        <source>Dientri {0}, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/entry_sheet/screen.py" line="175"/>
        <source>Di pusat berbeda:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/entry_sheet/screen.py" line="191"/>
        <source>Simpan Lembar entri</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <location filename="../../ui/deadline_box.py" line="117"/>
        <source>{0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/deadline_box.py" line="120"/>
        <source>hari kerja sesudah {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/deadline_box.py" line="122"/>
        <source>Aturan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/deadline_box.py" line="123"/>
        <source>Dihitung sejak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/deadline_box.py" line="124"/>
        <source>Tenggat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/deadline_box.py" line="127"/>
        <source>Dasar: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/deadline_box.py" line="128"/>
        <source>Hari yang tidak dihitung</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/deadline_box.py" line="133"/>
        <location filename="../../ui/deadline_box.py" line="147"/>
        <source>Tidak ada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/deadline_box.py" line="134"/>
        <source>Jeda menunggu pelapor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/deadline_box.py" line="137"/>
        <source>Hari libur sesudah tahun yang sudah ditetapkan masih perkiraan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/deadline_box.py" line="148"/>
        <source>masih berlangsung</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <location filename="../../ui/facts_card.py" line="62"/>
        <source>Data laporan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/facts_card.py" line="63"/>
        <source>Sunting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/facts_card.py" line="71"/>
        <source>Klasifikasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/facts_card.py" line="75"/>
        <source>Kategori</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/facts_card.py" line="76"/>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/facts_card.py" line="77"/>
        <source>Petugas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/facts_card.py" line="78"/>
        <source>Prioritas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/facts_card.py" line="80"/>
        <source>Lokasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/facts_card.py" line="81"/>
        <source>Sumber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/facts_card.py" line="84"/>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/facts_card.py" line="89"/>
        <location filename="../../ui/facts_card.py" line="91"/>
        <source>Pelapor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/facts_card.py" line="89"/>
        <source>Anonim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/facts_card.py" line="90"/>
        <source>rahasia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/facts_card.py" line="90"/>
        <source>disamarkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/facts_card.py" line="94"/>
        <source>belum tampak di pusat</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileContent</name>
    <message>
        <location filename="../../ui/case/file_sheet.py" line="33"/>
        <source>Simpan salinan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/file_sheet.py" line="46"/>
        <source>Berkas ini belum ada di komputer ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/file_sheet.py" line="47"/>
        <source>Berkas diunduh saat sinkronisasi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/file_sheet.py" line="50"/>
        <source>Berkas ini tidak dapat ditampilkan di sini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/file_sheet.py" line="51"/>
        <source>Simpan salinannya untuk membukanya dengan program lain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/file_sheet.py" line="61"/>
        <source>Simpan salinan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/file_sheet.py" line="75"/>
        <source>Salinan tidak dapat disimpan di sana.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/file_sheet.py" line="76"/>
        <source>Berkasnya tetap ada di laporan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/file_sheet.py" line="77"/>
        <source>Pilih folder lain.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilesCard</name>
    <message>
        <location filename="../../ui/facts_card.py" line="142"/>
        <source>Lampiran</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkCard</name>
    <message>
        <location filename="../../ui/outbox/side.py" line="97"/>
        <source>Periksa sambungan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/side.py" line="98"/>
        <source>Periksa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/side.py" line="100"/>
        <source>Jaringan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/side.py" line="101"/>
        <source>Nama gerbang (DNS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/side.py" line="102"/>
        <source>Sambungan aman (TLS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/side.py" line="103"/>
        <source>Masuk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/side.py" line="104"/>
        <source>Jam komputer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/side.py" line="105"/>
        <source>Hak akses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/side.py" line="115"/>
        <source>diperiksa…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/side.py" line="116"/>
        <source>Sedang diperiksa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/side.py" line="129"/>
        <source>baik</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/side.py" line="130"/>
        <source>bermasalah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/side.py" line="131"/>
        <source>belum diperiksa</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../ui/main_window.py" line="277"/>
        <source>Sinkronisasi sedang berjalan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py" line="279"/>
        <source>Sinkronisasi sedang berjalan. Pekerjaan Anda aman di komputer ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py" line="280"/>
        <source>Yang belum terkirim dikirim saat aplikasi dibuka lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py" line="281"/>
        <source>Tetap di sini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py" line="282"/>
        <source>Keluar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <location filename="../../ui/window/menus.py" line="109"/>
        <source>&amp;Berkas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="110"/>
        <source>&amp;Sunting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="111"/>
        <source>&amp;Tampilan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="112"/>
        <source>&amp;Laporan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="113"/>
        <source>Si&amp;nkronisasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="114"/>
        <source>B&amp;antuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="119"/>
        <source>&amp;Bahasa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="119"/>
        <source>&amp;Tema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="119"/>
        <source>&amp;Ukuran huruf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="123"/>
        <source>&amp;Kunci</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="124"/>
        <source>K&amp;eluar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="125"/>
        <source>&amp;Urungkan tindakan terakhir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="126"/>
        <source>&amp;Cari laporan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="127"/>
        <source>&amp;Sinkronkan sekarang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="128"/>
        <source>&amp;Batalkan sinkronisasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="129"/>
        <source>&amp;Bagian berikutnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="130"/>
        <source>&amp;Pintasan papan tik</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="131"/>
        <source>&amp;Tentang Tanggap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="138"/>
        <source>{0}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="140"/>
        <source>Terang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="141"/>
        <source>Gelap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/menus.py" line="142"/>
        <source>Ikuti sistem</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBars</name>
    <message>
        <location filename="../../ui/window/messages.py" line="97"/>
        <source>Tutup pesan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>News</name>
    <message numerus="yes">
        <location filename="../../ui/window/news.py" line="80"/>
        <source>Pusat meminta %n laporan dihapus dari komputer ini.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/window/news.py" line="81"/>
        <source>Tindakan yang belum terkirim tetap disimpan. Setujui penghapusan?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/news.py" line="84"/>
        <source>Setuju</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/news.py" line="84"/>
        <source>Tidak</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/window/news.py" line="128"/>
        <source>Data pusat berumur %n hari.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/window/news.py" line="129"/>
        <source>Laporan baru mungkin belum tampak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/news.py" line="131"/>
        <source>Sinkronkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/window/news.py" line="143"/>
        <source>Jam komputer ini berbeda %n menit dari jam pusat.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/window/news.py" line="144"/>
        <source>Waktu tindakan Anda ditandai “jam komputer”. Betulkan jam komputer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/news.py" line="154"/>
        <source>Coba lagi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/news.py" line="156"/>
        <source>Buka Pengaturan</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/window/news.py" line="176"/>
        <source>%n laporan tidak lagi ditangani kantor Anda.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/window/news.py" line="177"/>
        <source>Teks tindakan Anda padanya tetap tersimpan di Kotak Keluar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/window/news.py" line="188"/>
        <source>%n terkirim</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/window/news.py" line="190"/>
        <source>%n digabung</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/window/news.py" line="192"/>
        <source>%n konflik</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/window/news.py" line="194"/>
        <source>%n ditolak</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/window/news.py" line="196"/>
        <source>%n laporan diterima</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/window/news.py" line="198"/>
        <source>%n dialihkan</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/window/news.py" line="200"/>
        <source>%n menunggu pembuatnya masuk</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/window/news.py" line="202"/>
        <source>Sinkron selesai. Tidak ada yang baru.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/news.py" line="203"/>
        <source>Sinkron selesai: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <location filename="../../ui/outbox/names.py" line="37"/>
        <source>Daftarkan aduan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="38"/>
        <source>Verifikasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="39"/>
        <source>Disposisi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="40"/>
        <source>Minta data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="41"/>
        <source>Bukan wewenang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="42"/>
        <source>Arsipkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="43"/>
        <source>Tindak lanjut publik</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="44"/>
        <source>Catatan internal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="45"/>
        <source>Sunting data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="46"/>
        <source>Lampiran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="47"/>
        <source>Usulan penyelesaian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="48"/>
        <source>Persetujuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="49"/>
        <source>Pengembalian usulan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="50"/>
        <source>Tutup laporan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="59"/>
        <source>diterima gerbang kantor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="61"/>
        <source>tercatat di SP4N-LAPOR!</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="63"/>
        <source>diterima gerbang, lalu Lembar entri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/names.py" line="77"/>
        <source>{0} · {1} · digabung</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutboxModel</name>
    <message>
        <location filename="../../ui/outbox/listing.py" line="79"/>
        <source>Laporan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/listing.py" line="79"/>
        <source>Tindakan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/listing.py" line="79"/>
        <source>Dibuat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/listing.py" line="79"/>
        <source>Ukuran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/listing.py" line="80"/>
        <source>Keadaan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutboxScreen</name>
    <message>
        <location filename="../../ui/outbox/screen.py" line="91"/>
        <location filename="../../ui/outbox/screen.py" line="92"/>
        <source>Kotak Keluar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/screen.py" line="93"/>
        <source>Sinkronkan sekarang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/screen.py" line="94"/>
        <source>Batalkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/screen.py" line="95"/>
        <source>Tarik kembali</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/screen.py" line="96"/>
        <source>Coba lagi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/screen.py" line="97"/>
        <source>Terapkan ulang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/screen.py" line="98"/>
        <source>Salin rincian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/screen.py" line="99"/>
        <source>Buka laporan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/screen.py" line="164"/>
        <source>menyinkronkan, {0} laporan diterima</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/screen.py" line="166"/>
        <source>{0} tindakan menunggu · {1} · sekitar {2} menit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/screen.py" line="169"/>
        <source>0 menunggu: tidak ada yang menanti jawaban</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/screen.py" line="171"/>
        <source>Kantor ini belum tersambung ke gerbang.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/screen.py" line="172"/>
        <source>Sinkronisasi sedang berjalan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/screen.py" line="179"/>
        <source>Menunggu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/screen.py" line="180"/>
        <source>Butuh Anda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/screen.py" line="181"/>
        <source>Terkirim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/screen.py" line="182"/>
        <source>Riwayat sinkron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/screen.py" line="201"/>
        <source>Belum pernah.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/screen.py" line="212"/>
        <source>Setiap tindakan tersimpan di sini sampai diterima.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/screen.py" line="213"/>
        <source>Tidak ada yang menunggu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/screen.py" line="215"/>
        <source>Yang ditolak atau berkonflik tampil di sini dengan alasannya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/screen.py" line="216"/>
        <source>Tidak ada yang membutuhkan Anda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/screen.py" line="218"/>
        <source>Belum ada yang terkirim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/screen.py" line="218"/>
        <source>Bukti kirim tampil di sini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/screen.py" line="222"/>
        <source>{0}: {1} terkirim, {2} diterima, {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/screen.py" line="231"/>
        <source>Nomor {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutboxTable</name>
    <message>
        <location filename="../../ui/outbox/listing.py" line="157"/>
        <source>Tindakan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartLine</name>
    <message>
        <location filename="../../ui/conflicts/part.py" line="47"/>
        <source>Versi Anda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/part.py" line="50"/>
        <source>Versi pusat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/part.py" line="64"/>
        <source>Tulis sendiri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/part.py" line="68"/>
        <source>Tulis sendiri: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/part.py" line="150"/>
        <source>dipilih</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/part.py" line="150"/>
        <source>perlu dipilih</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/conflicts/part.py" line="155"/>
        <source>Belum dipilih</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <location filename="../../ui/settings/pages.py" line="175"/>
        <source>Orang dan unit diatur administrator di gerbang.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="176"/>
        <source>Orang dan unit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Photo</name>
    <message>
        <location filename="../../ui/parts/photo.py" line="123"/>
        <source>{0}, belum diunduh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/parts/photo.py" line="124"/>
        <source>{0}, sedang diunduh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/parts/photo.py" line="125"/>
        <source>{0}, tidak dapat dibaca</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoRow</name>
    <message>
        <location filename="../../ui/queue/photos.py" line="68"/>
        <source>Unduh · {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <location filename="../../ui/queue/preview.py" line="117"/>
        <source>Isi laporan belum diunduh ke komputer ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="138"/>
        <source>Pratinjau laporan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="139"/>
        <source>Isi laporan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="140"/>
        <source>Buka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="141"/>
        <source>mengapa?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="142"/>
        <source>Mengapa tenggatnya demikian?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="143"/>
        <source>Teks aduan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="146"/>
        <source>Belum ada laporan yang dipilih</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="147"/>
        <source>Pilih satu baris untuk membacanya di sini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="153"/>
        <source>Laporan {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="175"/>
        <source>· {0} seharusnya {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="175"/>
        <source>· {0} sampai {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="181"/>
        <source>{0}: {1} sejak {2}, jatuh pada {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="190"/>
        <source>Tidak dihitung: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="192"/>
        <source>Hari libur sesudahnya masih perkiraan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="193"/>
        <source>Dasar: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="204"/>
        <source>Pelapor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="205"/>
        <source>Anonim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="207"/>
        <source>identitas ditutup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="209"/>
        <source>Kategori</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="210"/>
        <source>Lokasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/preview.py" line="211"/>
        <source>Masuk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <location filename="../../ui/problems/refusals.py" line="21"/>
        <source>Tindakan ini ditolak dengan alasan “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="22"/>
        <source>yang wajib</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="30"/>
        <source>Tidak ada yang berubah dan isian Anda tetap ada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="38"/>
        <source>judul</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="39"/>
        <source>isi aduan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="40"/>
        <source>isi suntingan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="41"/>
        <source>klasifikasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="42"/>
        <location filename="../../ui/problems/refusals.py" line="43"/>
        <source>kategori</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="44"/>
        <source>tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="45"/>
        <source>unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="46"/>
        <source>petugas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="47"/>
        <source>prioritas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="48"/>
        <source>keterangan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="49"/>
        <source>alasan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="50"/>
        <source>instansi tujuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="51"/>
        <source>jawaban</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="52"/>
        <source>hasil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="53"/>
        <source>tanggal pelaksanaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="54"/>
        <source>unit pelaksana</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="55"/>
        <source>usulan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="56"/>
        <source>lampiran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="57"/>
        <source>nama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="58"/>
        <location filename="../../ui/problems/refusals.py" line="59"/>
        <source>berkas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="60"/>
        <source>nomor lokal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="61"/>
        <source>kecamatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="62"/>
        <source>desa atau kelurahan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="63"/>
        <source>kabupaten atau kota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="73"/>
        <source>Peran Anda tidak mencakup tindakan ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="75"/>
        <source>Tindakan ini tidak berlaku pada status laporan sekarang.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="77"/>
        <source>Status dari pusat tidak dikenal, jadi laporan hanya dapat dibaca.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="79"/>
        <source>Laporan ini ditangani instansi lain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="81"/>
        <source>Anda ikut menyusun usulan ini, jadi perlu persetujuan orang lain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="83"/>
        <source>Usulan sudah berubah sejak Anda membacanya. Periksa yang terbaru.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="85"/>
        <source>Bagian {0} belum diisi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="87"/>
        <source>Bagian {0} tidak dapat diubah dengan tindakan ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="89"/>
        <source>Isi bagian {0} tidak dapat diterima.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="91"/>
        <source>Laporan dengan nomor ini sudah ada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="93"/>
        <source>Laporan ini tidak ada lagi di komputer ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="95"/>
        <source>Tindakan ini sudah dikirim dan tidak dapat diubah lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="100"/>
        <source>Gerbang menolak karena pelaku tindakan bukan orang yang masuk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="103"/>
        <source>Gerbang sudah menyimpan tindakan lain dengan tanda yang sama.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="104"/>
        <source>Gerbang belum mengenal jenis tindakan ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="105"/>
        <source>Gerbang memakai versi lain. Perbarui Tanggap di komputer ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="108"/>
        <source>Tindakan sebelumnya pada laporan ini belum sampai.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="109"/>
        <source>Laporan ini sudah dialihkan dari kantor Anda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="110"/>
        <source>Laporan ini sudah dialihkan ke instansi lain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/refusals.py" line="111"/>
        <source>Laporan ini sudah dihapus di pusat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="18"/>
        <location filename="../../ui/problems/troubles.py" line="26"/>
        <source>Pekerjaan Anda aman di komputer ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="25"/>
        <source>Sinkronisasi berhenti karena kesalahan program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="27"/>
        <source>Coba sinkronkan lagi; bila berulang, laporkan kode “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="40"/>
        <source>Menunggu jaringan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="41"/>
        <source>Dikirim begitu daring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="45"/>
        <source>Menunggu #{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="46"/>
        <source>Dikirim sesudah tindakan itu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="50"/>
        <source>Sedang dikirim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="51"/>
        <source>Menunggu jawaban gerbang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="55"/>
        <source>Ditahan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="56"/>
        <source>Dikirim bila sinkron otomatis menyala</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="60"/>
        <source>Menunggu pembuatnya masuk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="61"/>
        <source>Dikirim saat ia membuka kunci</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="65"/>
        <source>Gagal terkirim, dicoba lagi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="66"/>
        <source>Percobaan berikut {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="68"/>
        <source>Dicoba lagi sendiri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="72"/>
        <source>Laporan berubah di pusat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="73"/>
        <source>Periksa sebelum dikirim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="77"/>
        <source>Ditolak gerbang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="78"/>
        <source>Teks tersimpan sebagai draf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="82"/>
        <source>Diubah di dua tempat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="83"/>
        <source>Pilih isi yang benar di Konflik</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="87"/>
        <source>Gagal berulang kali</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="88"/>
        <source>Coba lagi atau salin rinciannya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="92"/>
        <source>Belum ada gerbang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="93"/>
        <source>Atur di Pengaturan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="98"/>
        <source>Dicoba lagi sendiri.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="101"/>
        <source>Tidak ada jaringan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="102"/>
        <source>Dikirim begitu jaringan kembali.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="105"/>
        <source>Alamat gerbang tidak ditemukan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="106"/>
        <source>Periksa jaringan atau alamat di Pengaturan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="109"/>
        <source>Sambungan ke gerbang tidak dapat dipastikan aman.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="110"/>
        <source>Periksa jam komputer dan jaringan, lalu coba lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="112"/>
        <source>Gerbang tidak menjawab pada waktunya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="113"/>
        <source>Sambungan macet di tengah jalan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="115"/>
        <source>Jaringan meminta halaman masuk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="116"/>
        <source>Buka peramban, masuk ke jaringan, lalu sinkronkan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="119"/>
        <source>Sesi pusat habis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="120"/>
        <source>Masuk ulang di Pengaturan untuk mengirim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="123"/>
        <source>Gerbang menolak akun Anda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="124"/>
        <source>Minta administrator memeriksa hak akses Anda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="126"/>
        <source>Pusat sedang pemeliharaan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="127"/>
        <source>Gerbang sedang sibuk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="129"/>
        <source>Satu kiriman terlalu besar untuk gerbang.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="130"/>
        <source>Lihat Kotak Keluar dan kecilkan lampirannya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="132"/>
        <source>Gerbang mengalami gangguan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="134"/>
        <source>Jawaban gerbang tidak dapat dibaca.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="135"/>
        <source>Coba lagi; bila berulang, beri tahu pengelola gerbang.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="138"/>
        <source>Gerbang memakai versi lain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="139"/>
        <location filename="../../ui/problems/vault.py" line="168"/>
        <source>Perbarui Tanggap di komputer ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="142"/>
        <source>Gerbang dipulihkan dari cadangan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="143"/>
        <source>Data dicocokkan ulang pada sinkron berikut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="146"/>
        <source>Data pusat harus diunduh ulang.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="147"/>
        <source>Anda tetap dapat bekerja selama itu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="150"/>
        <source>Ruang simpan komputer ini hampir habis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/troubles.py" line="151"/>
        <source>Kosongkan sedikit ruang, lalu sinkronkan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="49"/>
        <source>Kata sandi belum cocok. Coba lagi sesudah {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="55"/>
        <source>Kata sandi terdiri atas {0} sampai {1} huruf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="58"/>
        <source>Tidak dapat dibuka. Data Anda tidak berubah. Beri tahu administrator: “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="65"/>
        <source>Terlalu banyak percobaan. Tunggu {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="78"/>
        <source>Data kantor tidak dapat dibuka.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="79"/>
        <location filename="../../ui/problems/vault.py" line="150"/>
        <source>Beri tahu administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="82"/>
        <source>Tidak ada yang diubah.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="88"/>
        <source>Pengaturan tidak dapat disimpan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="89"/>
        <source>Pengaturan lama tetap berlaku.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="90"/>
        <source>Periksa ruang simpan dan izin folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="98"/>
        <source>Berkas tidak dapat diimpor dengan alasan “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="110"/>
        <source>Kode sekali pakai sudah lewat waktunya. Minta kode baru kepada administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="113"/>
        <source>Petugas ini tidak punya akses di komputer ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="114"/>
        <source>Petugas ini sudah punya kata sandi di komputer ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="115"/>
        <source>Petugas terakhir tidak dapat dihapus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="116"/>
        <source>Di folder ini belum ada data kantor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="117"/>
        <source>Di folder ini sudah ada data kantor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="118"/>
        <source>Berkas kunci rusak. Data Anda tetap utuh. Pulihkan berkas kunci dari cadangan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="121"/>
        <source>Berkas kunci diubah dari luar. Data Anda tetap utuh. Hubungi administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="124"/>
        <source>Rahasia komputer ini tidak ditemukan. Data tetap utuh. Pakai lembar pemulihan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="127"/>
        <source>Kunci ini milik data kantor yang lain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="128"/>
        <source>Simpanan kredensial rusak. Masuk ulang di Pengaturan untuk mengirim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="131"/>
        <source>Kredensial ini terlalu panjang untuk disimpan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="132"/>
        <source>Penyimpan kunci komputer ini tidak menjawab.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="133"/>
        <source>Hanya administrator yang dapat mengubah ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="134"/>
        <source>Berkas tidak dapat ditulis. Periksa ruang simpan dan izin folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="135"/>
        <source>Tanggap sudah terbuka untuk data kantor ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="140"/>
        <source>Pulihkan dari cadangan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="142"/>
        <source>Berkas data kantor tidak ada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="144"/>
        <source>Berkas data kantor sudah ada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="145"/>
        <source>Pakai folder lain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="147"/>
        <source>Berkas data kantor kosong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="149"/>
        <source>Berkas data kantor tidak tersandi, jadi tidak dibuka.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="153"/>
        <source>Program ini tidak dapat menyandikan data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="154"/>
        <location filename="../../ui/problems/vault.py" line="158"/>
        <location filename="../../ui/problems/vault.py" line="172"/>
        <source>Pasang ulang Tanggap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="157"/>
        <source>Pustaka basis data terlalu lama.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="161"/>
        <source>Kunci tidak cocok dengan data kantor, atau berkasnya rusak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="164"/>
        <source>Berkas ini bukan data Tanggap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="165"/>
        <source>Berkas ini milik data kantor yang lain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="167"/>
        <source>Data kantor ditulis oleh Tanggap yang lebih baru.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="171"/>
        <source>Basis data tidak menerima pengaturan amannya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="179"/>
        <source>Berkas tidak ditemukan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="180"/>
        <source>Berkas tidak dapat dibaca.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="181"/>
        <source>Berkas ini bukan buku kerja XLSX.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="182"/>
        <source>Berkas ini dikunci dengan kata sandi. Simpan tanpa kata sandi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="183"/>
        <source>Berkas ini terpotong. Unduh sekali lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="184"/>
        <source>Berkas ini terlalu besar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="185"/>
        <source>Tidak ada kolom “Tracking ID” pada 20 baris pertama.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/problems/vault.py" line="186"/>
        <source>Berkas ini tidak berisi laporan.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProposalPane</name>
    <message>
        <location filename="../../ui/approvals/proposal.py" line="68"/>
        <source>Diusulkan {0}, {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/approvals/proposal.py" line="78"/>
        <source>Perubahan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/approvals/proposal.py" line="79"/>
        <source>Jawaban yang dilihat pelapor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/approvals/proposal.py" line="86"/>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/approvals/proposal.py" line="86"/>
        <source>Selesai, setelah disetujui dan ditutup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/approvals/proposal.py" line="87"/>
        <source>Hasil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/approvals/proposal.py" line="90"/>
        <source>Tanggal pelaksanaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/approvals/proposal.py" line="93"/>
        <source>Unit pelaksana</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/approvals/proposal.py" line="111"/>
        <source>Usulan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/approvals/proposal.py" line="111"/>
        <source>Riwayat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/approvals/proposal.py" line="111"/>
        <source>Tenggat</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <location filename="../../ui/queue/names.py" line="17"/>
        <source>Perlu tindakan saya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/names.py" line="19"/>
        <source>Akan lewat tenggat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/names.py" line="21"/>
        <source>Belum terverifikasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/names.py" line="23"/>
        <source>Menunggu pelapor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/names.py" line="25"/>
        <source>Semua laporan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/names.py" line="32"/>
        <source>Lewat tenggat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/names.py" line="34"/>
        <source>Hari ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/names.py" line="36"/>
        <source>Dalam 3 hari kerja</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/names.py" line="38"/>
        <source>Lebih lama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/names.py" line="44"/>
        <source>verifikasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/names.py" line="45"/>
        <source>tindak lanjut pertama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/names.py" line="46"/>
        <source>penyelesaian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/names.py" line="47"/>
        <source>penutupan otomatis di pusat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/names.py" line="55"/>
        <source>Verifikasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/names.py" line="56"/>
        <source>Disposisi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/names.py" line="57"/>
        <source>Minta data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/names.py" line="58"/>
        <source>Selesaikan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/names.py" line="59"/>
        <source>Bukan wewenang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/names.py" line="60"/>
        <source>Arsipkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/names.py" line="61"/>
        <source>Tindak lanjut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/names.py" line="62"/>
        <source>Catatan internal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <location filename="../../ui/table.py" line="146"/>
        <source>Belum dibaca</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/table.py" line="147"/>
        <source>Sinkron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/table.py" line="148"/>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/table.py" line="149"/>
        <source>Judul</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/table.py" line="150"/>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/table.py" line="151"/>
        <source>Tenggat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/table.py" line="152"/>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/table.py" line="161"/>
        <source>Laporan {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/table.py" line="169"/>
        <source>belum dibaca</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/table.py" line="171"/>
        <source>rahasia</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueScreen</name>
    <message>
        <location filename="../../ui/queue/screen.py" line="212"/>
        <source>Tidak ada yang cocok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/screen.py" line="213"/>
        <source>Longgarkan pencarian atau saringan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/screen.py" line="214"/>
        <source>Hapus filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/screen.py" line="220"/>
        <source>Tidak ada laporan di tampilan ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/screen.py" line="221"/>
        <source>Semua yang masuk ke sini sudah selesai ditangani.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/screen.py" line="222"/>
        <source>Lihat semua laporan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/screen.py" line="227"/>
        <source>Belum ada laporan di komputer ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/screen.py" line="228"/>
        <source>Unduh dari gerbang, atau impor berkas Laporan Ringkas dengan “tanggap import”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/screen.py" line="229"/>
        <source>Unduh sekarang</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueTable</name>
    <message>
        <location filename="../../ui/queue/listing.py" line="49"/>
        <source>Antrean laporan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueToolbar</name>
    <message>
        <location filename="../../ui/queue/toolbar.py" line="167"/>
        <source>Tampilan antrean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/toolbar.py" line="170"/>
        <source>Cari nomor, judul, isi, pelapor…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/toolbar.py" line="171"/>
        <source>Hapus pilihan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/toolbar.py" line="171"/>
        <source>Saring daftar…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/toolbar.py" line="173"/>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/toolbar.py" line="174"/>
        <source>Tenggat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/toolbar.py" line="175"/>
        <source>Kategori</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/toolbar.py" line="176"/>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/toolbar.py" line="177"/>
        <source>Sinkron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/queue/toolbar.py" line="181"/>
        <source>Saring</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RequestDialog</name>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="47"/>
        <source>lokasi kejadian yang lengkap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="48"/>
        <source>waktu kejadian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="49"/>
        <source>foto atau bukti pendukung</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="50"/>
        <source>nama petugas atau loket yang terlibat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="56"/>
        <source>Tulis apa yang diminta dari pelapor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="58"/>
        <source>Tenggat dapat berhenti selama pelapor ditanya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="60"/>
        <source>Yang belum ada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="61"/>
        <source>Pertanyaan kepada pelapor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="61"/>
        <source>Dilihat pelapor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="67"/>
        <source>Minta data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/simple.py" line="77"/>
        <source>Mohon lengkapi laporan Anda dengan:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResolveDialog</name>
    <message>
        <location filename="../../ui/dialogs/resolve.py" line="34"/>
        <source>Yth. Pelapor, …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/resolve.py" line="35"/>
        <location filename="../../ui/dialogs/resolve.py" line="55"/>
        <source>Tanggal pelaksanaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/resolve.py" line="37"/>
        <source>Belum ditentukan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/resolve.py" line="39"/>
        <source>Apa yang dilakukan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/resolve.py" line="40"/>
        <source>Kapan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/resolve.py" line="41"/>
        <source>Oleh siapa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/resolve.py" line="42"/>
        <source>Bukti</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/resolve.py" line="43"/>
        <source>Langkah lanjutan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/resolve.py" line="47"/>
        <source>Hasil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/resolve.py" line="49"/>
        <source>Jawaban untuk pelapor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/resolve.py" line="49"/>
        <source>Dibaca pelapor dan publik.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/resolve.py" line="56"/>
        <source>Unit pelaksana</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/resolve.py" line="57"/>
        <source>Daftar periksa jawaban</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/resolve.py" line="64"/>
        <source>Usulan diperiksa dan disetujui orang lain sebelum dikirim kepada pelapor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/resolve.py" line="72"/>
        <source>Ajukan persetujuan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message>
        <location filename="../../ui/window/rooms.py" line="37"/>
        <source>Antrean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/rooms.py" line="39"/>
        <source>Persetujuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/rooms.py" line="41"/>
        <source>Konflik</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/rooms.py" line="43"/>
        <source>Lembar entri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/rooms.py" line="45"/>
        <source>Kotak Keluar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/rooms.py" line="47"/>
        <source>Pengaturan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/rooms.py" line="49"/>
        <source>Rincian laporan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SendingPage</name>
    <message>
        <location filename="../../ui/settings/pages.py" line="144"/>
        <source>Sinkron otomatis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="144"/>
        <source>tiap 15 menit saat daring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="147"/>
        <source>Kuota bulanan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="153"/>
        <source>Sinkronisasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="155"/>
        <source>Kuota data bulanan (0 berarti tanpa batas)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <location filename="../../ui/settings/screen.py" line="61"/>
        <location filename="../../ui/settings/screen.py" line="62"/>
        <source>Pengaturan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/screen.py" line="63"/>
        <source>Bagian pengaturan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/screen.py" line="69"/>
        <source>Umum dan tampilan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/screen.py" line="70"/>
        <source>Sambungan gerbang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/screen.py" line="71"/>
        <source>Sinkronisasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/screen.py" line="72"/>
        <source>Orang dan unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/screen.py" line="73"/>
        <source>Data di komputer ini</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <location filename="../../ui/window/help.py" line="25"/>
        <source>Tutup</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <location filename="../../ui/window/help.py" line="37"/>
        <source>Di mana saja</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/help.py" line="39"/>
        <source>Buka ruang di sisi kiri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/help.py" line="40"/>
        <source>Cari laporan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/help.py" line="41"/>
        <source>Pindah ke bagian berikutnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/help.py" line="42"/>
        <source>Sinkronkan sekarang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/help.py" line="43"/>
        <source>Urungkan tindakan terakhir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/help.py" line="44"/>
        <source>Kunci</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/help.py" line="45"/>
        <source>Kembali satu tingkat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/help.py" line="46"/>
        <source>Daftar pintasan ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/help.py" line="50"/>
        <source>Saat fokus di antrean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/help.py" line="52"/>
        <source>Laporan berikut atau sebelumnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/help.py" line="53"/>
        <source>Buka laporan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/help.py" line="54"/>
        <source>Verifikasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/help.py" line="55"/>
        <source>Disposisi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/help.py" line="56"/>
        <source>Minta data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/help.py" line="57"/>
        <source>Selesaikan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/help.py" line="58"/>
        <source>Bukan wewenang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/help.py" line="59"/>
        <source>Arsipkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/help.py" line="69"/>
        <source>Pintasan papan tik</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <location filename="../../ui/outbox/side.py" line="58"/>
        <source>dari {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/side.py" line="58"/>
        <source>tanpa batas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/side.py" line="60"/>
        <source>Kotak keluar menambah {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/side.py" line="64"/>
        <source>Aturan kirim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/side.py" line="65"/>
        <source>Data bulan ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/side.py" line="66"/>
        <source>Sinkron otomatis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/outbox/side.py" line="67"/>
        <source>tiap 15 menit saat daring</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SimilarCard</name>
    <message>
        <location filename="../../ui/facts_card.py" line="179"/>
        <source>Laporan mirip</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StagedFiles</name>
    <message>
        <location filename="../../ui/case/staged.py" line="60"/>
        <source>Lampirkan berkas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/case/staged.py" line="127"/>
        <source>Tekan Del untuk melepas {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StripText</name>
    <message numerus="yes">
        <location filename="../../ui/window/strip_text.py" line="27"/>
        <source>%n laporan diterima</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/window/strip_text.py" line="27"/>
        <source>menghubungi gerbang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/strip_text.py" line="29"/>
        <source>Menyinkronkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/strip_text.py" line="37"/>
        <source>Petugas {0}, tekan untuk mengunci</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/strip_text.py" line="45"/>
        <source>Luring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/strip_text.py" line="46"/>
        <location filename="../../ui/window/strip_text.py" line="62"/>
        <source>pekerjaan Anda tersimpan di komputer ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/strip_text.py" line="49"/>
        <source>Daring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/strip_text.py" line="49"/>
        <source>tersambung dengan gerbang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/strip_text.py" line="53"/>
        <source>Usang</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/window/strip_text.py" line="54"/>
        <source>data pusat berumur %n hari</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/window/strip_text.py" line="57"/>
        <source>Butuh Anda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/strip_text.py" line="61"/>
        <source>Tanpa gerbang</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/window/strip_text.py" line="68"/>
        <source>%n konflik</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/window/strip_text.py" line="70"/>
        <source>%n tindakan gagal</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/window/strip_text.py" line="75"/>
        <source>0 menunggu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/strip_text.py" line="75"/>
        <source>Semua tindakan sudah terkirim</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/window/strip_text.py" line="77"/>
        <source>%n menunggu</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/window/strip_text.py" line="80"/>
        <source>%n tindakan menunggu dikirim.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/window/strip_text.py" line="81"/>
        <source>Yang belum terkirim dikirim saat aplikasi dibuka lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/strip_text.py" line="86"/>
        <source>Belum pernah sinkron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/strip_text.py" line="88"/>
        <source>Sinkron {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/strip_text.py" line="91"/>
        <source>Terakhir dicoba {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/strip_text.py" line="95"/>
        <source>Data bulan ini</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <location filename="../../ui/timeline.py" line="167"/>
        <source>Bagian riwayat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/timeline.py" line="168"/>
        <source>Riwayat laporan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/timeline.py" line="171"/>
        <source>Belum ada isi di bagian ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/timeline.py" line="172"/>
        <source>Yang terjadi pada laporan ini tampil di sini, yang terbaru di atas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/timeline.py" line="197"/>
        <source>Anda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/timeline.py" line="203"/>
        <source>Isi laporan belum diunduh ke komputer ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/timeline.py" line="210"/>
        <source>Pelapor (anonim)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/timeline.py" line="210"/>
        <source>Pelapor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/timeline.py" line="211"/>
        <source>SP4N-LAPOR!</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/timeline.py" line="245"/>
        <source>Semua</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <location filename="../../ui/parts/toast.py" line="57"/>
        <source>Urungkan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <location filename="../../ui/window/undo.py" line="55"/>
        <source>Tindakan #{0} ditarik kembali.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window/undo.py" line="69"/>
        <source>Masuk Kotak Keluar (#{0}).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Unlock</name>
    <message>
        <location filename="../../ui/unlock/people.py" line="35"/>
        <source>Petugas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/unlock/people.py" line="36"/>
        <source>Atasan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/unlock/people.py" line="37"/>
        <source>Administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/unlock/people.py" line="38"/>
        <source>Provinsi</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnlockCard</name>
    <message>
        <location filename="../../ui/unlock/card.py" line="112"/>
        <source>Isi dahulu kode dari administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/unlock/card.py" line="115"/>
        <source>Isi dahulu kata sandi Anda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/unlock/card.py" line="167"/>
        <location filename="../../ui/unlock/card.py" line="168"/>
        <source>Petugas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/unlock/card.py" line="169"/>
        <location filename="../../ui/unlock/card.py" line="170"/>
        <source>Kode sekali pakai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/unlock/card.py" line="171"/>
        <source>Kata sandi baru</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/unlock/card.py" line="171"/>
        <source>Kata sandi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/unlock/card.py" line="175"/>
        <source>Sembunyikan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/unlock/card.py" line="175"/>
        <source>Tampilkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/unlock/card.py" line="176"/>
        <source>Caps Lock menyala</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/unlock/card.py" line="177"/>
        <source>Simpan dan buka kunci</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/unlock/card.py" line="177"/>
        <source>Buka kunci</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/unlock/card.py" line="178"/>
        <source>Membuka…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/unlock/card.py" line="179"/>
        <source>Kembali ke kata sandi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/unlock/card.py" line="179"/>
        <source>Lupa kata sandi</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnlockWindow</name>
    <message>
        <location filename="../../ui/unlock/window.py" line="116"/>
        <source>Buka kunci – Tanggap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/unlock/window.py" line="117"/>
        <source>Luring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/unlock/window.py" line="118"/>
        <source>buka kunci tidak memerlukan jaringan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/unlock/window.py" line="119"/>
        <source>Mode Latihan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/unlock/window.py" line="120"/>
        <source>Bahasa Indonesia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/unlock/window.py" line="120"/>
        <source>Bahasa Inggris</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/unlock/window.py" line="207"/>
        <source>Minta administrator membuat kode sekali pakai untuk Anda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/unlock/window.py" line="238"/>
        <source>%n tindakan menunggu dikirim sejak {0}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/unlock/window.py" line="240"/>
        <source>%n tindakan menunggu dikirim.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WindowPage</name>
    <message>
        <location filename="../../ui/settings/pages.py" line="53"/>
        <source>Bahasa Indonesia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="54"/>
        <source>Bahasa Inggris</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="59"/>
        <source>Mengikuti sistem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="60"/>
        <source>Terang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="61"/>
        <source>Gelap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="71"/>
        <source>Umum dan tampilan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="72"/>
        <source>Bahasa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="73"/>
        <source>Tema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/pages.py" line="74"/>
        <source>Ukuran huruf</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <location filename="../../ui/words/states.py" line="38"/>
        <source>Belum verif.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="41"/>
        <source>Belum terverifikasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="44"/>
        <source>Perlu data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="47"/>
        <source>Menunggu kelengkapan informasi dari pelapor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="50"/>
        <source>Terdisposisi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="53"/>
        <source>Terverifikasi dan terdisposisi, belum ditindaklanjuti</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="56"/>
        <source>Diproses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="59"/>
        <source>Dalam proses tindak lanjut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="62"/>
        <source>Perlu setuju</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="65"/>
        <source>Penyelesaian diajukan, menunggu persetujuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="68"/>
        <source>Disetujui</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="71"/>
        <source>Penyelesaian disetujui, belum terbit di pusat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="74"/>
        <source>Bukan wwng.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="77"/>
        <source>Bukan wewenang, menunggu keputusan tingkat di atas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="80"/>
        <source>Selesai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="83"/>
        <source>Selesai dan ditutup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="86"/>
        <source>Arsip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="86"/>
        <source>Diarsipkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="89"/>
        <source>Diblokir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="92"/>
        <source>Konten terblokir atau ditolak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="95"/>
        <source>Tak dikenal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="98"/>
        <source>Status pusat tidak dikenal, hanya dapat dibaca</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="107"/>
        <source>Terkirim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="108"/>
        <source>Draf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="109"/>
        <source>Menunggu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="110"/>
        <source>Mengirim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="111"/>
        <source>Ditahan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="112"/>
        <source>Gagal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="113"/>
        <source>Konflik</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="120"/>
        <source>Publik</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="121"/>
        <source>Internal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="122"/>
        <source>Sistem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="184"/>
        <source>Tanpa tenggat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="189"/>
        <source>Hari ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/words/states.py" line="199"/>
        <source>Tenggat hari ini</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkingDays</name>
    <message numerus="yes">
        <location filename="../../ui/words/states.py" line="137"/>
        <source>Lewat %n hk</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/words/states.py" line="141"/>
        <source>%n hk lagi</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/words/states.py" line="145"/>
        <source>Lewat %n hari kerja</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/words/states.py" line="149"/>
        <source>%n hari kerja lagi</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <location filename="../../ui/case/changes.py" line="35"/>
        <source>%n isi riwayat baru</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/problems/vault.py" line="18"/>
        <source>Kata sandi belum cocok. %n percobaan lagi sebelum jeda {0}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/problems/vault.py" line="22"/>
        <source>%n menit</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/problems/vault.py" line="26"/>
        <source>%n detik</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
