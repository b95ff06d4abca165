import sheet from "./kbd.module.css";

export interface KbdProps {
  /** As written: "Ctrl K". On a Mac, Ctrl is shown as ⌘. */
  readonly keys: string;
}

export function Kbd({ keys }: KbdProps) {
  return (
    <kbd className={sheet["kbd"]} aria-hidden="true">
      {isMac ? keys.replace("Ctrl", "⌘").replace("Shift", "⇧") : keys}
    </kbd>
  );
}

const isMac = navigator.userAgent.includes("Mac");
