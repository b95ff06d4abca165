import type { AppError } from "../api/errors.ts";
import type { Sha256 } from "../printing/exit-channel.ts";
import type { Reader } from "../printing/reader-kind.ts";
import type { PrintoutVerdict } from "./printout-verdict.ts";

/** From the preview to the window that asked, past the main process. */
export interface ToJudge {
  readonly file: number;
  /** The title of the file, then the words of each page. */
  readonly pages: readonly string[];
  /** Who will see it, once somebody has said so. */
  readonly reader: Reader | null;
}

/** The same way: two people let it leave although it is stopped. The passphrases go to the vault and are kept nowhere. */
export interface ToOverride {
  readonly file: number;
  readonly override: {
    readonly sha256: Sha256;
    readonly reason: string;
    readonly passphrase: string;
    readonly second: { readonly signInName: string; readonly passphrase: string };
  };
}

/** The answer to that: null once it may leave. */
export interface Overridden {
  readonly refusal: AppError | null;
}

/** The same way: for words that a file of this paper may be locked with. Told once, kept nowhere. */
export const askForPassphrase = "passphrase";
/** The same way: whether names are hidden on the screen of whoever asked. */
export const askWhetherHidden = "hidden";
export type FromPreviewToAsker =
  | ToJudge
  | ToOverride
  | typeof askForPassphrase
  | typeof askWhetherHidden;

/** The answer to that: the paper is shown when somebody says so. */
export interface NamesHidden {
  readonly isHidden: boolean;
}

/** The answer to that; null if there is none. */
export interface Suggested {
  readonly passphrase: string | null;
}

/** The other way: null if it could not be judged. */
export type FromJudge = {
  readonly verdict: PrintoutVerdict;
  /** About whom it is, where several lie side by side. */
  readonly name: string | null;
  /** Who sees it stands in the paper itself. */
  readonly isFixed: boolean;
  /** With how many pages are pictures from outside, whose words nobody can read out. */
  readonly pictures: number;
  /** It goes outside: it can be saved so that it opens with a passphrase only. */
  readonly maySeal: boolean;
  /** Who is signed in: one of two who can let it leave although it is stopped. */
  readonly signedIn: string;
  /** An administrator, who can enter the words that the address guard looks for. */
  readonly mayEnterWords: boolean;
} | null;
