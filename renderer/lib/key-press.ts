import type { Press } from "../../domain/core/keyboard-shortcuts.ts";

/** A key press for comparison with shortcuts. AltGr types characters and triggers no command. */
export const pressOf = (event: KeyboardEvent): Press => ({
  key: event.key,
  code: event.code,
  isCommand: (event.ctrlKey || event.metaKey) && !event.altKey,
  hasShift: event.shiftKey,
});
