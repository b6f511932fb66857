"""The scenes of the tour: what each person does, in the order of a working day with a bad line."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QEventLoop, Qt

from desktop.casework.views import QueueFilter, View
from desktop.domain.complaint import Stage
from desktop.domain.intents import Kind
from desktop.durable import write_atomically
from desktop.tour.photo import photo_file
from desktop.tour.plan import Plan
from desktop.tour.stage import Scene
from ui.window.rooms import Room

if TYPE_CHECKING:
    from desktop.casework.casework import Casework
    from desktop.domain.people import Person


def first_sync(scene: Scene) -> None:
    """The first download, from an empty computer to a usable queue."""
    scene.sync()
    scene.go(Room.QUEUE)
    scene.wait(lambda: scene.window.queue.model.rowCount() > 0, "the queue to fill")
    scene.step("antrean", "Sinkronisasi pertama selesai, antrean siap dipakai.")


def offline_work(scene: Scene) -> None:
    """The line is dead: search, verify, dispose, ask, attach, propose; then the power goes."""
    plan = choose(scene.casework, scene.person)
    write_atomically(scene.plan_file, msgspec.json.encode(plan))
    scene.sync(expect_failure=True)
    scene.step("luring", "Gerbang tidak terjangkau; semua tetap dapat dikerjakan.")
    for number, record in enumerate((plan.conflict, plan.merge, plan.reassigned), 1):
        scene.search(record)
        dialog = scene.dialog_by_key(Qt.Key.Key_V)
        scene.type("verify_title", f"Judul suntingan petugas nomor {number}", dialog)
        scene.click("classification_non_supervisory", dialog)
        if number == 1:
            scene.step("verifikasi", "Verifikasi dengan judul yang disunting.", dialog)
        scene.submit(dialog)
    scene.search(plan.closed)
    dialog = scene.dialog_by_key(Qt.Key.Key_D)
    scene.pick("dispose_unit", "pupr", dialog)
    scene.step("disposisi", "Disposisi ke Dinas PUPR.", dialog)
    scene.submit(dialog)
    scene.search(plan.asked)
    dialog = scene.dialog_by_key(Qt.Key.Key_M)
    scene.type("request_information_text", "Mohon sebutkan lokasi kejadian yang lengkap.", dialog)
    scene.submit(dialog)
    scene.open_case(plan.approve)
    scene.attach(photo_file(scene.work))
    scene.step("rincian", "Satu foto dilampirkan pada laporan.")
    for record in (plan.approve, plan.give_back):
        scene.open_case(record)
        dialog = scene.dialog_from_toolbar(Kind.PROPOSE)
        scene.type("propose_resolution_answer", ANSWER, dialog)
        if record == plan.approve:
            scene.step("usulan", "Penyelesaian diusulkan, orang lain yang menyetujui.", dialog)
        scene.submit(dialog)
    scene.go(Room.OUTBOX)
    scene.step("kotak keluar", f"{scene.waiting()} tindakan menunggu jaringan, tersimpan di komputer ini.")
    scene.remember_waiting()
    scene.ready_to_die()
    QEventLoop().exec()


def after_the_kill(scene: Scene) -> None:
    """Started again: nothing is missing."""
    scene.expect(scene.nothing_lost(), "the outbox is as it was before the kill")
    scene.go(Room.OUTBOX)
    scene.step("hidup lagi", f"Setelah listrik padam {scene.waiting()} tindakan masih ada semua.")


def supervisor_offline(scene: Scene) -> None:
    """The supervisor's own computer works without the line too."""
    plan = scene.plan()
    scene.open_case(plan.asked)
    scene.note("Mohon dipantau, pelapor sudah menunggu lama.")
    scene.step("atasan luring", "Atasan menulis catatan internal di komputernya sendiri, juga luring.")


def line_returns(scene: Scene) -> None:
    """The first answer is lost; the second try says what became of everything."""
    scene.sync(expect_failure=True)
    scene.step("jawaban hilang", "Jawaban pertama hilang di jalan; kotak keluar tetap utuh.")
    scene.sync()
    scene.expect(scene.waiting() == 0, "everything has a verdict")
    scene.go(Room.QUEUE)
    scene.step("daring", "Semua tindakan mendapat jawaban dari gerbang.")
    scene.go(Room.OUTBOX)
    scene.tab(1)
    scene.step("butuh Anda", "Yang ditolak dan yang berkonflik, dengan alasannya.")
    scene.tab(2)
    scene.step("terkirim", "Bukti kirim dengan perhentian terakhirnya; yang digabung disebut.")
    scene.tab(0)


def approve_and_return(scene: Scene) -> None:
    """The supervisor approves one proposal and returns the other."""
    plan = scene.plan()
    scene.sync()
    scene.go(Room.APPROVALS)
    scene.choose_proposal(plan.approve)
    scene.step("persetujuan", "Usulan menunggu orang kedua.")
    scene.fetch_evidence(plan.approve)
    scene.click("approve")
    scene.choose_proposal(plan.give_back)
    scene.type("approve_note", "Mohon sebutkan tanggal perbaikan dan nama pelaksana.")
    scene.click("return_")
    scene.step("dikembalikan", "Satu usulan disetujui, satu dikembalikan dengan alasan.")
    scene.sync()


def resolve_conflict(scene: Scene) -> None:
    """The officer decides the conflict by part and sees what is left to key in by hand."""
    scene.sync()
    scene.go(Room.CONFLICTS)
    scene.click("conflict_mine_0")
    scene.step("konflik", "Satu bagian diubah di dua tempat; petugas memilih.")
    scene.click("conflict_save")
    scene.sync()
    scene.expect(not scene.casework.conflicts(scene.person), "no conflict is left")
    scene.go(Room.ENTRY_SHEET)
    scene.step("lembar entri", "Yang masih harus dimasukkan ke SP4N-LAPOR! dengan tangan.")
    scene.click("mark_entered")
    scene.step("sudah dientri", "Satu baris ditandai sudah dientri; ekspor berikutnya mengonfirmasi.")


def last_sync(scene: Scene) -> None:
    """Both computers come to the same end."""
    scene.sync()
    scene.go(Room.QUEUE)
    scene.step("selesai", "Kedua komputer dan gerbang sepakat.")


SCENES: dict[str, Callable[[Scene], None]] = {
    one.__name__: one
    for one in (
        first_sync,
        offline_work,
        after_the_kill,
        supervisor_offline,
        line_returns,
        approve_and_return,
        resolve_conflict,
        last_sync,
    )
}

ANSWER = (
    "Yth. Pelapor, tim telah memperbaiki titik yang Anda laporkan pada 20 November 2026. "
    "Bila masih ada kerusakan, balas laporan ini."
)


def choose(casework: Casework, person: Person) -> Plan:
    """Which complaints play which part: fresh ones to verify, verified ones to answer."""
    fresh = casework.queue_page(QueueFilter(view=View.UNVERIFIED), person, 0, 5)
    verified = casework.queue_page(QueueFilter(stages=frozenset({Stage.DISPOSED})), person, 0, 2)
    conflict, merge, reassigned, closed, asked = (row.record for row in fresh)
    approve, give_back = (row.record for row in verified)
    return Plan(conflict, merge, reassigned, closed, asked, approve, give_back)
