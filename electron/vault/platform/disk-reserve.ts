import { closeSync, existsSync, fsyncSync, openSync, rmSync, writeSync } from "node:fs";
import { houseFile } from "./opened-vault.ts";

const reserveBytes = 16 * 1024 * 1024;

/** Keeps 16 MiB of the disk for the day it is full. True when the reserve is there; false when there is no room for it. */
export function keepReserve(folder: string): boolean {
  const path = houseFile.reserve(folder);
  if (existsSync(path)) return true;
  try {
    const file = openSync(path, "wx", 0o600);
    try {
      const zeros = Buffer.alloc(1024 * 1024);
      for (let written = 0; written < reserveBytes; written += zeros.length) writeSync(file, zeros);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    return true;
  } catch {
    rmSync(path, { force: true });
    return false;
  }
}

/** Gives the reserve back to the disk; false when it was given before. */
export function freeReserve(folder: string): boolean {
  const path = houseFile.reserve(folder);
  if (!existsSync(path)) return false;
  rmSync(path);
  return true;
}

export const hasReserve = (folder: string): boolean => existsSync(houseFile.reserve(folder));
