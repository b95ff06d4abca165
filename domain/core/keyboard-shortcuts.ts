// Every key of the program, once. What hears them and the page that lists them both read from here.

/** Where keys mean something. */
export const keyPlaces = ["always", "window", "forms", "lists", "week", "paper"] as const;
export type KeyPlace = (typeof keyPlaces)[number];

/** A key that was pressed, as any window tells it. */
export interface Press {
  readonly key: string;
  /** By its place on the keyboard. */
  readonly code: string;
  /** Ctrl; on a Mac, Command. With AltGr it writes a letter and is no command. */
  readonly isCommand: boolean;
  readonly hasShift: boolean;
}

interface Stroke {
  readonly keys: readonly string[];
  readonly codes?: readonly string[];
  /** Left out where it makes no difference. */
  readonly isCommand?: boolean;
  readonly hasShift?: boolean;
}

interface Shortcut {
  readonly at: KeyPlace;
  /** As it is written beside a button. */
  readonly shown: readonly string[];
  readonly strokes: readonly Stroke[];
  /** While a user types, it belongs to the field: a letter, or the key that deletes the last letters. */
  readonly isWritten?: true;
  /** Of the page alone: a panel that lies over it has a way back of its own. */
  readonly isOfPage?: true;
}

const command = (key: string, hasShift = false): Stroke => ({
  keys: [key],
  isCommand: true,
  hasShift,
});
const commanded = (...keys: readonly string[]): Stroke => ({ keys, isCommand: true });
const plain = (...keys: readonly string[]): Stroke => ({ keys });

/** By its place: on a French keyboard the key of the nought writes "à". */
const nought = { keys: ["0"], codes: ["Digit0", "Numpad0"] } as const;

/** What is heard wherever it is pressed, in the order in which it is listed. */
export const shortcuts = {
  find: { at: "window", shown: ["Ctrl K"], strokes: [command("k")] },
  handbook: { at: "window", shown: ["F1"], strokes: [plain("f1")] },
  keys: { at: "window", shown: ["?"], strokes: [plain("?")], isWritten: true },
  privacy: { at: "window", shown: ["F8"], strokes: [plain("f8")] },
  lock: { at: "always", shown: ["Ctrl L"], strokes: [command("l")] },
  panic: {
    at: "always",
    shown: ["F12", "Ctrl Shift L"],
    strokes: [plain("f12"), command("l", true)],
  },
  admit: { at: "window", shown: ["Ctrl N"], strokes: [command("n")] },
  takeCall: { at: "window", shown: ["Ctrl Shift N"], strokes: [command("n", true)] },
  undo: {
    at: "window",
    shown: ["Ctrl Z"],
    strokes: [command("z")],
    isWritten: true,
    isOfPage: true,
  },
  larger: { at: "window", shown: ["Ctrl +"], strokes: [commanded("+", "=")] },
  smaller: { at: "window", shown: ["Ctrl −"], strokes: [commanded("-")] },
  usual: { at: "window", shown: ["Ctrl 0"], strokes: [{ ...nought, isCommand: true }] },
  quit: { at: "always", shown: ["Ctrl Q"], strokes: [commanded("q")] },
  send: { at: "forms", shown: ["Ctrl ↵"], strokes: [commanded("enter")] },
  paperSave: { at: "paper", shown: ["Ctrl S"], strokes: [commanded("s")] },
  paperPrint: { at: "paper", shown: ["Ctrl P"], strokes: [commanded("p")] },
  paperLarger: { at: "paper", shown: ["+"], strokes: [plain("+", "=")] },
  paperSmaller: { at: "paper", shown: ["−"], strokes: [plain("-")] },
  paperFit: { at: "paper", shown: ["0"], strokes: [nought] },
  paperClose: {
    at: "paper",
    shown: ["Escape", "Ctrl W"],
    strokes: [plain("escape"), commanded("w")],
  },
} as const satisfies Readonly<Record<string, Shortcut>>;

export type ShortcutId = keyof typeof shortcuts;

/** What fields and lists do with the keys that reach them: standard behaviour, but users have to be told. */
export const habits = {
  tab: { at: "forms", shown: ["Tab", "Shift Tab"] },
  enter: { at: "forms", shown: ["Enter"] },
  escape: { at: "forms", shown: ["Escape"] },
  mention: { at: "forms", shown: ["@"] },
  arrows: { at: "lists", shown: ["↑", "↓"] },
  letters: { at: "lists", shown: ["A–Z"] },
  open: { at: "lists", shown: ["Enter"] },
  tick: { at: "lists", shown: ["Space"] },
  weekArrows: { at: "week", shown: ["← ↑ ↓ →"] },
  weekEnds: { at: "week", shown: ["Home", "End"] },
  weekOpen: { at: "week", shown: ["Enter"] },
  weekTick: { at: "week", shown: ["Space"] },
} as const satisfies Readonly<Record<string, Omit<Shortcut, "strokes">>>;

export type HabitId = keyof typeof habits;

/** True when this press is that shortcut. */
export function isPressed(id: ShortcutId, press: Press): boolean {
  const strokes: readonly Stroke[] = shortcuts[id].strokes;
  return strokes.some(
    (stroke) =>
      (stroke.keys.includes(press.key.toLowerCase()) ||
        (stroke.codes ?? []).includes(press.code)) &&
      (stroke.isCommand ?? press.isCommand) === press.isCommand &&
      (stroke.hasShift ?? press.hasShift) === press.hasShift,
  );
}

/** True where the field needs it while a user types. */
export function isWrittenLetter(id: ShortcutId): boolean {
  const shortcut: Shortcut = shortcuts[id];
  return shortcut.isWritten === true;
}

/** True where it is heard only while nothing lies over the page. */
export function isOfPage(id: ShortcutId): boolean {
  const shortcut: Shortcut = shortcuts[id];
  return shortcut.isOfPage === true;
}

/** How it is written beside a button: the first way to press it. */
export const shownKeys = (id: ShortcutId): string => shortcuts[id].shown[0];
