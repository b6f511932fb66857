"""The words of the window: `en.ts` for all of ours, `id.ts` for Qt's own; `.qm` are compiled from them."""
