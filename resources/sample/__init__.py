"""The sample office for demo, training and tests: invented complaints in the figures of a real review."""

from __future__ import annotations

from resources.sample.office import DEMO_AGENCY, REFERENCE_TIME, Complaints, SampleOffice, sample_office

__all__ = ["DEMO_AGENCY", "REFERENCE_TIME", "Complaints", "SampleOffice", "sample_office"]
