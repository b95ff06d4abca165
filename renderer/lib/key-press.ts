import type { Press } from "../../domain/core/keyboard-shortcuts.ts";

/** A key as a page hears it. AltGr writes letters, and no command. */
export const pressOf = (event: KeyboardEvent): Press => ({
  key: event.key,
  code: event.code,
  isCommand: (event.ctrlKey || event.metaKey) && !event.altKey,
  hasShift: event.shiftKey,
});
