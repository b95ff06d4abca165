import { isPicture } from "../../domain/address-guard/text-verdict.ts";
import type { GuardOverrideId } from "../../domain/address-guard/two-person-override.ts";
import { type Judged, type Released } from "../../domain/printing/print-messages.ts";
import {
  askForPassphrase,
  askWhetherHidden,
  type FromJudge,
  type FromPreviewToAsker,
  type NamesHidden,
  type Overridden,
  type Suggested,
  type ToJudge,
  type ToOverride,
} from "../../domain/address-guard/preview-check-messages.ts";
import type { Language } from "../../domain/core/display-settings.ts";
import type { Reader } from "../../domain/printing/reader-kind.ts";
import type { Found, PrintoutVerdict } from "../../domain/address-guard/printout-verdict.ts";
import { sealable } from "../../domain/api/printouts.ts";
import { type DocumentKind, showsNames } from "../../domain/printing/document-kind.ts";
import type { ExitChannel } from "../../domain/printing/exit-channel.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { Call } from "../lib/api.ts";

/** How a printout leaves, and who its recipient is. */
export interface Leaving {
  readonly way: ExitChannel;
  /** Whether it opens with a passphrase only. */
  readonly isSealed: boolean;
  /** Null for what stays in the house. */
  readonly reader: Reader | null;
}

/** A printout in a preview, as the window that requested it knows it. */
export interface ShownPrintout {
  readonly kind: DocumentKind;
  readonly language: Language;
  /** The recipient, where the printout itself names one. */
  readonly reader: Reader | null;
  readonly personId: PersonId | null;
  readonly belongs: readonly string[];
  /** The text in the files of its last pages, where those are pictures on the printout. */
  readonly enclosed: readonly string[];
  /** What was found in such files when it was saved, where their text was not saved. */
  readonly found: readonly Found[];
  /** Its pictures were checked before it was saved. */
  readonly isKept: boolean;
  /** The name of the person it is about, where several are side by side. */
  readonly name: string | null;
  readonly note: (leaving: Leaving) => Promise<boolean>;
}

/** Which of them leaves, and how. */
interface LeavingOf {
  readonly file: number;
  readonly way: ExitChannel;
  readonly isSealed: boolean;
}

export interface Judging {
  /** Answers requests on the port to its preview. */
  readonly over: (line: MessagePort | undefined) => void;
  /** Records that it leaves, under the two-person override where it is blocked. */
  readonly leaves: (leaving: LeavingOf) => Promise<boolean>;
}

/** What the vault was last asked about it, and the answer. */
interface Asked {
  readonly question: ReturnType<typeof questionOf>;
  readonly reader: Reader | null;
}

/** Has printouts checked, each time their preview asks; the main process gets the level and none of the text. */
export function judgingOf(
  call: Call,
  desk: MessagePort,
  papers: readonly ShownPrintout[],
  areNamesHidden: () => boolean,
): Judging {
  const all = papers.map((paper, file) => judgingOne(call, desk, paper, file));
  return {
    over: (line) => {
      if (line === undefined) return;
      line.onmessage = ({ data }: MessageEvent<FromPreviewToAsker>) => {
        const asked =
          data === askForPassphrase
            ? suggested(call, papers[0]?.language ?? "en")
            : data === askWhetherHidden
              ? Promise.resolve<NamesHidden>({
                  isHidden: areNamesHidden() && papers.some(({ kind }) => showsNames(kind)),
                })
              : (all[data.file]?.answerTo(data) ?? Promise.resolve(null));
        void asked.then((answer) => line.postMessage(answer));
      };
    },
    leaves: ({ file, ...leaving }) => all[file]?.leaves(leaving) ?? Promise.resolve(false),
  };
}

function judgingOne(call: Call, desk: MessagePort, paper: ShownPrintout, file: number) {
  let last: Asked | null = null;
  let agreed: GuardOverrideId | null = null;
  const judge = async (asked: ToJudge): Promise<FromJudge> => {
    const question = questionOf(paper, asked);
    agreed = null;
    const judged = await judgedFrom(call, paper, question);
    last = { question, reader: judged?.verdict.reader ?? null };
    desk.postMessage({ file, judged: judged?.verdict.level ?? null } satisfies Judged);
    return judged;
  };
  const override = async ({ override: said }: ToOverride): Promise<Overridden> => {
    if (last === null) return { refusal: { type: "NotToOverride" } };
    const { question, reader } = last;
    const answer = await call("guard.override", { ...question, reader, ...said });
    if (!answer.ok) return { refusal: answer.error };
    agreed = answer.value.id;
    desk.postMessage({ file, released: said.sha256 } satisfies Released);
    return { refusal: null };
  };
  return {
    answerTo: (asked: ToJudge | ToOverride): Promise<FromJudge | Overridden> =>
      "override" in asked ? override(asked) : judge(asked),
    leaves: async ({ way, isSealed }: Omit<LeavingOf, "file">): Promise<boolean> => {
      const id = agreed;
      agreed = null;
      // The override is used first: what cannot be recorded afterwards stays, and is not released again.
      if (id !== null && !(await call("guard.useOverride", { id, way })).ok) return false;
      return paper.note({ way, isSealed, reader: last?.reader ?? null });
    },
  };
}

const suggested = async (call: Call, language: Language): Promise<Suggested> => ({
  passphrase: await passphraseFrom(call, language),
});

/** The text of a printout, and on its last pages that of its enclosures. */
function questionOf(
  { kind, enclosed, personId, ...of }: ShownPrintout,
  { pages, reader }: ToJudge,
) {
  const first = pages.length - enclosed.length;
  return {
    kind,
    personId,
    belongs: [...of.belongs],
    reader: of.reader ?? reader,
    pages: pages.map((words, at) => [words, enclosed[at - first] ?? ""].join("\n")),
  };
}

/** The result of the check; null if it was not possible. */
async function judgedFrom(
  call: Call,
  { kind, enclosed, reader, name, found, isKept }: ShownPrintout,
  question: Asked["question"],
): Promise<FromJudge> {
  const [judged, me] = await Promise.all([call("papers.check", question), call("session.me", {})]);
  if (!judged.ok || !me.ok) return null;
  const pictures = isKept ? 0 : enclosed.filter(isPicture).length;
  const verdict = withFound(judged.value, pictures, found);
  const maySeal = sealable.includes(kind);
  return {
    verdict,
    name,
    pictures,
    maySeal,
    isFixed: reader !== null,
    signedIn: me.value.name,
    mayEnterWords: me.value.roles.includes("admin"),
  };
}

/** Adds what the PDF's text cannot show: pages that are pictures, and what was found in their files. */
function withFound(
  verdict: PrintoutVerdict,
  pictures: number,
  more: readonly Found[],
): PrintoutVerdict {
  const { level, found, besides } = verdict;
  if (level === "stop") return { ...verdict, besides: [...besides, ...more] };
  if (level === "ask") return verdict;
  const isClear = level === "clear" && pictures === 0 && more.length === 0;
  return { ...verdict, level: isClear ? "clear" : "look", found: [...found, ...more] };
}

/** A passphrase to be told by telephone: in plain letters, which every PDF reader treats alike. */
async function passphraseFrom(call: Call, language: Language): Promise<string | null> {
  const suggested = await call("passphrase.suggest", { language });
  if (!suggested.ok) return null;
  return suggested.value.words.join(" ").normalize("NFD").replaceAll(/\p{M}/gu, "");
}
