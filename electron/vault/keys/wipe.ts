/** Overwrites keys that are no longer needed. Strings cannot be wiped; locking kills the process for that reason. */
export function wipe(...secrets: readonly (Uint8Array | null)[]): void {
  for (const secret of secrets) secret?.fill(0);
}
