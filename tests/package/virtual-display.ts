// Inspects a display from outside: which windows are on it, and what is drawn.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startDisplay } from "../../tools/runtime/display.mjs";

export interface Screen {
  readonly name: string;
  readonly close: () => void;
  /** Names of the windows of at least a quarter of the screen. */
  readonly windows: () => readonly string[];
  /**
   * How many pixels have neither the colour of the empty screen nor of the page: a mouse pointer has 300, a page of text
   * thousands.
   */
  readonly ink: () => number;
}

export async function aScreen(): Promise<Screen> {
  const folder = mkdtempSync(join(tmpdir(), "hearth-screen-"));
  const display = await startDisplay({ extra: ["-fbdir", folder] });
  return {
    name: display.name,
    close: () => {
      display.close();
      rmSync(folder, { recursive: true, force: true });
    },
    windows: () =>
      windowsIn(execFileSync("xwininfo", ["-display", display.name, "-root", "-tree"])),
    ink: () => inkIn(readFileSync(join(folder, "Xvfb_screen0"))),
  };
}

/** A line reads `0x200003 "Hearth": ("hearth" "Hearth")  1280x800+160+100  +160+100`. */
function windowsIn(tree: Buffer): readonly string[] {
  const lines = tree.toString().matchAll(/^\s+0x[0-9a-f]+ "([^"]*)":.*?(\d+)x(\d+)\+/gm);
  return [...lines].flatMap(([, name = "", width, height]) =>
    Number(width) >= 800 && Number(height) >= 500 ? [name] : [],
  );
}

/** The picture is in xwd format: a header of big-endian numbers, a palette, the pixels. */
function inkIn(picture: Buffer): number {
  const field = (index: number): number => picture.readUInt32BE(index * 4);
  const [headerSize, height, bytesPerLine, paletteSize] = [
    field(0),
    field(5),
    field(12),
    field(19),
  ];
  const start = headerSize + paletteSize * 12;
  const dots = new Map<number, number>();
  for (let at = start; at < start + height * bytesPerLine; at += 4) {
    const colour = picture.readUInt32LE(at) & 0xffffff;
    dots.set(colour, (dots.get(colour) ?? 0) + 1);
  }
  const [, , ...rest] = [...dots.values()].sort((one, other) => other - one);
  return rest.reduce((total, count) => total + count, 0);
}
