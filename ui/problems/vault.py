"""Words for a vault that stays shut, and for a database that may not be opened."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from ui.problems.sentences import Problem

translate = QCoreApplication.translate
_MINUTE = 60


class _Counted(QObject):
    """Sentences with a count: only `tr` of an object is collected with its plural forms."""

    def tries(self, left: int, pause: str) -> str:
        """A wrong password with tries left before the pause."""
        return self.tr("Kata sandi belum cocok. %n percobaan lagi sebelum jeda {0}.", "", left).format(pause)

    def minutes(self, count: int) -> str:
        """A span in whole minutes."""
        return self.tr("%n menit", "", count)

    def seconds(self, count: int) -> str:
        """A span in seconds."""
        return self.tr("%n detik", "", count)


_COUNTED = _Counted()


def span_text(seconds: int) -> str:
    """A wait as people say it: `45 detik`, from one minute on in minutes, rounded up."""
    if seconds < _MINUTE:
        return _COUNTED.seconds(max(1, seconds))
    return _COUNTED.minutes(-(-seconds // _MINUTE))


def unlock_text(error: Exception) -> str:
    """Why unlocking or joining did not work, for the line below the password.

    The vault's errors are known by the names of their classes: the window imports no key code.
    """
    facts = _facts(error)
    name = type(error).__name__
    if name == "WrongPasswordError" and facts["attempts_left"] > 0:
        return _COUNTED.tries(facts["attempts_left"], span_text(facts["pause_seconds"]))
    if name == "WrongPasswordError":
        return translate("Problems", "Kata sandi belum cocok. Coba lagi sesudah {0}.").format(
            span_text(facts["wait_seconds"])
        )
    if name == "PausedError":
        return pause_text(facts["wait_seconds"])
    if name == "WeakPasswordError":
        return translate("Problems", "Kata sandi terdiri atas {0} sampai {1} huruf.").format(
            facts["shortest"], facts["longest"]
        )
    return _unlock_sentences().get(name) or translate(
        "Problems", "Tidak dapat dibuka. Data Anda tidak berubah. Beri tahu administrator: “{0}”."
    ).format(name)


def pause_text(seconds: int) -> str:
    """The line below the password while no try is possible."""
    return translate("Problems", "Terlalu banyak percobaan. Tunggu {0}.").format(span_text(seconds))


def unlock_wait(error: Exception) -> int:
    """The seconds that must pass before the next try, 0 when none."""
    return _facts(error)["wait_seconds"]


def open_problem(code: str) -> Problem:
    """Why the office's database is not opened, by the code of the store's refusal; nothing was changed."""
    happened, advice = _openings().get(
        code,
        (
            translate("Problems", "Data kantor tidak dapat dibuka."),
            translate("Problems", "Beri tahu administrator."),
        ),
    )
    return Problem(happened, translate("Problems", "Tidak ada yang diubah."), advice, code)


def settings_problem(error: OSError) -> Problem:
    """Why a changed setting was not kept; the old ones stay in force."""
    return Problem(
        translate("Problems", "Pengaturan tidak dapat disimpan."),
        translate("Problems", "Pengaturan lama tetap berlaku."),
        translate("Problems", "Periksa ruang simpan dan izin folder."),
        type(error).__name__,
    )


def _facts(error: Exception) -> dict[str, int]:
    names = ("attempts_left", "pause_seconds", "wait_seconds", "shortest", "longest")
    found = {name: getattr(error, name, 0) for name in names}
    return {name: value if isinstance(value, int) else 0 for name, value in found.items()}


def _unlock_sentences() -> dict[str, str]:
    return {
        "CodeExpiredError": translate(
            "Problems", "Kode sekali pakai sudah lewat waktunya. Minta kode baru kepada administrator."
        ),
        "UnknownPersonError": translate("Problems", "Petugas ini tidak punya akses di komputer ini."),
        "PersonExistsError": translate("Problems", "Petugas ini sudah punya kata sandi di komputer ini."),
        "LastPersonError": translate("Problems", "Petugas terakhir tidak dapat dihapus."),
        "VaultMissingError": translate("Problems", "Di folder ini belum ada data kantor."),
        "VaultExistsError": translate("Problems", "Di folder ini sudah ada data kantor."),
        "SlotsDamagedError": translate(
            "Problems", "Berkas kunci rusak. Data Anda tetap utuh. Pulihkan berkas kunci dari cadangan."
        ),
        "SlotsAlteredError": translate(
            "Problems", "Berkas kunci diubah dari luar. Data Anda tetap utuh. Hubungi administrator."
        ),
        "DeviceSecretError": translate(
            "Problems", "Rahasia komputer ini tidak ditemukan. Data tetap utuh. Pakai lembar pemulihan."
        ),
        "ForeignKeysError": translate("Problems", "Kunci ini milik data kantor yang lain."),
        "SecretsDamagedError": translate(
            "Problems", "Simpanan kredensial rusak. Masuk ulang di Pengaturan untuk mengirim."
        ),
        "SecretTooLongError": translate("Problems", "Kredensial ini terlalu panjang untuk disimpan."),
        "KeyringError": translate("Problems", "Penyimpan kunci komputer ini tidak menjawab."),
        "NotAllowedError": translate("Problems", "Hanya administrator yang dapat mengubah ini."),
        "OSError": translate("Problems", "Berkas tidak dapat ditulis. Periksa ruang simpan dan izin folder."),
        "AlreadyRunningError": translate("Problems", "Tanggap sudah terbuka untuk data kantor ini."),
    }


def _openings() -> dict[str, tuple[str, str]]:
    restore = translate("Problems", "Pulihkan dari cadangan.")
    return {
        "missing": (translate("Problems", "Berkas data kantor tidak ada."), restore),
        "exists": (
            translate("Problems", "Berkas data kantor sudah ada."),
            translate("Problems", "Pakai folder lain."),
        ),
        "empty": (translate("Problems", "Berkas data kantor kosong."), restore),
        "plaintext": (
            translate("Problems", "Berkas data kantor tidak tersandi, jadi tidak dibuka."),
            translate("Problems", "Beri tahu administrator."),
        ),
        "no_cipher": (
            translate("Problems", "Program ini tidak dapat menyandikan data."),
            translate("Problems", "Pasang ulang Tanggap."),
        ),
        "old_sqlite": (
            translate("Problems", "Pustaka basis data terlalu lama."),
            translate("Problems", "Pasang ulang Tanggap."),
        ),
        "wrong_key": (
            translate("Problems", "Kunci tidak cocok dengan data kantor, atau berkasnya rusak."),
            restore,
        ),
        "foreign": (translate("Problems", "Berkas ini bukan data Tanggap."), restore),
        "other_vault": (translate("Problems", "Berkas ini milik data kantor yang lain."), restore),
        "newer_schema": (
            translate("Problems", "Data kantor ditulis oleh Tanggap yang lebih baru."),
            translate("Problems", "Perbarui Tanggap di komputer ini."),
        ),
        "setting": (
            translate("Problems", "Basis data tidak menerima pengaturan amannya."),
            translate("Problems", "Pasang ulang Tanggap."),
        ),
    }
