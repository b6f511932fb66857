"""Every code that can reach a person has words of its own, and they keep the tone of the product."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from desktop.casework.views import WaitReason
from desktop.domain.workflow import Refusal
from desktop.exchange.laporan_ringkas_events import ImportRefusal, ProblemCode
from desktop.store.opening import OpenRefusal
from desktop.vault import errors
from sync.errors import Trouble
from ui.problems import (
    event_problem,
    field_word,
    import_text,
    open_problem,
    refusal_problem,
    refusal_text,
    row_problem_text,
    span_text,
    trouble_problem,
    unlock_text,
    unlock_wait,
    wait_text,
)

GATEWAY = ("forged_author", "id_reused", "unknown_kind", "unknown_version", "prev_unknown", "reassigned")


def test_that_every_refusal_has_its_own_sentence(look: QApplication) -> None:
    sentences = {code: refusal_text(code, "title") for code in [*Refusal, *GATEWAY]}
    assert len(set(sentences.values())) == len(sentences)
    assert not any(code in text or "{" in text for code, text in sentences.items())


def test_that_a_refusal_names_the_field_it_is_about(look: QApplication) -> None:
    assert refusal_text("missing_field", "unit") == "Bagian unit belum diisi."
    assert refusal_text("missing_field") == "Bagian yang wajib belum diisi."
    assert field_word("fields_of_tomorrow") == "fields_of_tomorrow"


def test_that_a_code_from_a_newer_gateway_is_shown_instead_of_failing(look: QApplication) -> None:
    assert "tomorrow" in refusal_text("tomorrow")


def test_that_a_refused_action_says_the_work_is_safe(look: QApplication) -> None:
    problem = refusal_problem("wrong_stage")
    assert problem.text.startswith(problem.happened)
    assert "isian Anda tetap ada" in problem.text
    assert problem.code == "wrong_stage"


def test_that_a_line_torn_on_the_way_is_not_called_a_new_download(look: QApplication) -> None:
    torn = trouble_problem(Trouble.RESET)
    assert torn.happened == "Sambungan terputus di tengah jalan."
    assert torn.advice == trouble_problem(Trouble.STALLED).advice


def test_that_every_trouble_says_what_happened_that_work_is_safe_and_what_is_next(look: QApplication) -> None:
    problems = [trouble_problem(trouble) for trouble in Trouble]
    assert len({problem.happened for problem in problems}) == len(problems)
    for problem in problems:
        assert "aman" in problem.safe
        assert problem.advice.endswith(".")


def test_that_every_reason_to_wait_has_a_next_step(look: QApplication) -> None:
    said = [wait_text(reason, after=4, retry_at="10.30", code="gone") for reason in WaitReason]
    assert len({why for why, _ in said}) == len(said)
    assert all(why and step for why, step in said)
    assert wait_text(WaitReason.RETRY, retry_at="10.30")[1] == "Percobaan berikut 10.30"
    assert wait_text(WaitReason.AFTER, after=4)[0] == "Menunggu #4"


def test_that_every_way_the_vault_stays_shut_has_its_own_sentence(look: QApplication) -> None:
    fallback = unlock_text(RuntimeError())
    made: list[Exception] = [
        errors.WrongPasswordError(2, 60, 0),
        errors.WrongPasswordError(0, 60, 60),
        errors.PausedError(45),
        errors.CodeExpiredError(),
        errors.VaultMissingError(),
        errors.VaultExistsError(),
        errors.SlotsDamagedError(),
        errors.SlotsAlteredError(),
        errors.UnknownPersonError(),
        errors.PersonExistsError(),
        errors.LastPersonError(),
        errors.WeakPasswordError(8, 256),
        errors.ForeignKeysError(),
    ]
    kinds = {type(error) for error in made} | {errors.VaultError, errors.UnlockError}
    assert {kind for kind in vars(errors).values() if isinstance(kind, type)} <= kinds
    said = [unlock_text(error) for error in made]
    assert len(set(said)) == len(said)
    assert all(text != fallback and "{" not in text and "Error" not in text for text in said)


def test_that_a_wrong_password_counts_the_tries_left(look: QApplication) -> None:
    text = unlock_text(errors.WrongPasswordError(2, 60, 0))
    assert text == "Kata sandi belum cocok. 2 percobaan lagi sebelum jeda 1 menit."
    assert unlock_wait(errors.WrongPasswordError(0, 60, 60)) == 60
    assert unlock_wait(ValueError()) == 0


def test_that_spans_are_said_as_people_say_them(look: QApplication) -> None:
    assert [span_text(0), span_text(45), span_text(60), span_text(61)] == [
        "1 detik",
        "45 detik",
        "1 menit",
        "2 menit",
    ]


def test_that_every_refusal_to_open_the_office_has_its_own_sentence(look: QApplication) -> None:
    said = {open_problem(reason.value).happened for reason in OpenRefusal}
    assert len(said) == len(OpenRefusal)
    assert open_problem("tomorrow").happened not in said


def test_that_nothing_shouts_or_blames(look: QApplication) -> None:
    texts = [
        *(refusal_text(code) for code in Refusal),
        *(trouble_problem(trouble).text for trouble in Trouble),
        *(open_problem(reason.value).text for reason in OpenRefusal),
        event_problem("KeyError").text,
    ]
    assert not [text for text in texts if "!" in text or "Anda salah" in text or not text.endswith(".")]


def test_that_every_refusal_of_a_file_has_its_own_sentence(look: QApplication) -> None:
    said = {
        reason: import_text(reason.value, limit=200_000_000, names=("Judul",)) for reason in ImportRefusal
    }
    assert len(set(said.values())) == len(ImportRefusal)
    assert not [text for text in said.values() if "{" in text or not text.endswith(".")]
    assert said[ImportRefusal.TOO_LARGE].startswith("Berkas ini lebih besar dari 200 MB.")
    assert said[ImportRefusal.MISSING_COLUMNS] == "Kolom yang wajib tidak ada: Judul."
    assert "tomorrow" in import_text("tomorrow")


def test_that_a_file_that_broke_off_says_what_was_kept(look: QApplication) -> None:
    text = import_text(ImportRefusal.DAMAGED.value, row=1200)
    assert text.endswith("Yang sudah dibaca sampai baris 1.200 tetap tersimpan.")


def test_that_every_problem_of_a_row_has_its_own_sentence(look: QApplication) -> None:
    said = {row_problem_text(code.value, "Tanggal Masuk", "31/02/2026") for code in ProblemCode}
    assert len(said) == len(ProblemCode)
    assert not [text for text in said if "{" in text]
    assert (
        row_problem_text("bad_date", "Tanggal Masuk", "{0}")
        == "Tanggal “{0}” di Tanggal Masuk tidak terbaca."
    )
    assert "tomorrow" in row_problem_text("tomorrow")
