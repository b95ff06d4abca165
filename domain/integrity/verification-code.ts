import * as z from "zod";
import { CalendarDate } from "../core/calendar-date.ts";

/** Days after which a new code is asked for. */
export const daysBetweenCodes = 31;

/** Figures and letters that are not mistaken for one another when they are copied by hand. */
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 12;

/** Twelve figures and letters in groups of four: `7K3M-Q2VX-9TBD`. */
export const VerificationCode = z
  .string()
  .regex(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/)
  .brand<"VerificationCode">();
export type VerificationCode = z.infer<typeof VerificationCode>;

/** The code of some bytes, at least eight of which count. */
export function codeOf(bytes: Uint8Array): VerificationCode {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const signs = Array.from(
    { length },
    (_, at) => letters[parseInt(bits.slice(at * 5, at * 5 + 5), 2)],
  );
  return VerificationCode.parse(signs.join("").replaceAll(/(.{4})(?=.)/g, "$1-"));
}

/** A code as a user typed it; null when it cannot be one. Characters that look alike are read as the one that exists. */
export function typedCode(text: string): VerificationCode | null {
  const plain = text
    .toUpperCase()
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1")
    .replaceAll(/[\s.\u2010-\u2015-]/g, "");
  const code = VerificationCode.safeParse(plain.replaceAll(/(.{4})(?=.)/g, "$1-"));
  return code.success ? code.data : null;
}

/** What is printed and filed: the last entry of the audit log that day, and the code of the log up to it. */
export const VerificationCodePrintoutContent = z.strictObject({
  on: CalendarDate,
  seq: z.int().min(1),
  code: VerificationCode,
  centreName: z.string(),
});
export type VerificationCodePrintoutContent = Readonly<
  z.infer<typeof VerificationCodePrintoutContent>
>;

/** What a code from the file shows about the vault. */
export const CodeAnswer = z.enum([
  /** The house goes on from what it was that day. */
  "same",
  /** It has not come so far: an older one was put back. */
  "behind",
  /** It has another past, or the code was copied wrongly. */
  "other",
]);
export type CodeAnswer = z.infer<typeof CodeAnswer>;
