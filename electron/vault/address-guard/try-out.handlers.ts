import { agreementTextsOf } from "../../../db/daily-life/agreement.ts";
import { dossierById, frozenById, frozenIds } from "../../../db/dossiers/dossiers.ts";
import { termsInUse } from "../../../db/address-guard/terms.ts";
import { letterById, letterIds } from "../../../db/letters/letters.ts";
import { logPinned } from "../../../db/shift/log.ts";
import { currentSteps } from "../../../db/outings/missing-searches.ts";
import { personById } from "../../../db/people/people.ts";
import { problemOf } from "../../../domain/address-guard/parse-entered-term.ts";
import {
  type TriedOn,
  tryOn as tried,
  type TryOnCount,
} from "../../../domain/address-guard/try-out.ts";
import { kindsOn } from "../../../domain/letters/letter-kind.ts";
import { wordsIn } from "../../../domain/shift/log-text.ts";
import { Language } from "../../../domain/core/display-settings.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { err, ok } from "../../../domain/core/result.ts";
import { fileKeyOf } from "../people/hidden-holders.ts";
import type { Context, Handler } from "../platform/context.ts";
import { openFrozen } from "../dossiers/dossiers.ts";
import { textInForce } from "../letters/letter-facts.ts";
import { openLetter } from "../letters/letters.ts";

/** One thing that is kept, read only when its turn comes. */
interface Kept {
  readonly what: TriedOn;
  /** Null where this reader may not open it. */
  readonly read: () => Words | null;
}

interface Words {
  readonly what?: TriedOn;
  readonly text: string;
  /** The block of an addressee, which may be there. */
  readonly addressee?: string;
}

/** So much at a time, so that whatever else is asked meanwhile is answered: things, and letters in them. */
const atOnce = 10;
const lettersAtOnce = 20_000;

/** What new terms would stop among all that is stored, a slice at a time; the content is not shown. */
export const tryOn: Handler<"guard.tryOn"> = (context, { terms: typed, from }) => {
  if (typed.some((words) => problemOf(words) !== null))
    return err({ type: "InvalidInput", fields: ["terms"] });
  const terms = termsInUse(context.tx);
  const { correspondenceAddress } = context.settings;
  const kept = everythingKept(context);
  const slice = kept.slice(from, from + atOnce);
  const counts = new Map<TriedOn, TryOnCount>();
  let [closed, looked, letters] = [0, from, 0];
  for (const { what: kind, read } of slice) {
    if (letters > lettersAtOnce) break;
    looked += 1;
    const said = read();
    letters += said?.text.length ?? 0;
    if (said === null) closed += 1;
    if (said === null || said.text === "") continue;
    const { text, addressee = "", what = kind } = said;
    const level = tried(typed, terms, [correspondenceAddress, addressee])(text);
    if (level === null) continue;
    const before = counts.get(what) ?? { what, stop: 0, look: 0 };
    counts.set(what, { ...before, [level]: before[level] + 1 });
  }
  return ok({
    counts: [...counts.values()],
    looked: Math.min(looked, kept.length),
    of: kept.length,
    closed,
  });
};

function everythingKept(context: Context): readonly Kept[] {
  const { tx, today } = context;
  const said = (what: TriedOn, text: string): Kept => ({ what, read: () => ({ text }) });
  const letterTexts = kindsOn(today).flatMap((kind) =>
    Language.options.map((language) => {
      const { subject, text } = textInForce(context, kind, language);
      return said("letterText", `${subject}\n${text}`);
    }),
  );
  return [
    ...letterTexts,
    ...agreementTextsOf(tx).map(({ content }) => said("agreementText", stringsIn(content))),
    ...currentSteps(tx).map(({ en, fr, nl }) => said("searchStep", [en, fr, nl].join("\n"))),
    ...logPinned(tx).map(({ text }) => said("pinned", text === null ? "" : wordsIn(text))),
    ...letterIds(tx).map((id): Kept => ({ what: "letter", read: () => letterWords(context, id) })),
    ...frozenIds(tx).map((id): Kept => ({ what: "dossier", read: () => frozenWords(context, id) })),
  ];
}

/** As it was stored; of a draft what a user wrote, since the rest is the template and the file. */
function letterWords(context: Context, id: ReturnType<typeof letterIds>[number]): Words | null {
  const row = letterById(context.tx, id);
  if (row === null) return null;
  const opened = openLetter(context, row, keyFor(context, row.personId));
  if (!opened.ok) return null;
  const { kept, own, addressee } = opened.value;
  if (kept !== null) return { text: stringsIn(kept.content), addressee };
  return { what: "letterDraft", text: own === null ? "" : stringsIn(own), addressee };
}

function frozenWords(context: Context, id: ReturnType<typeof frozenIds>[number]): Words | null {
  const version = frozenById(context.tx, id)?.version;
  const dossier = version === undefined ? null : dossierById(context.tx, version.dossierId);
  if (version === undefined || dossier === null) return null;
  const opened = openFrozen(context, version, keyFor(context, dossier.personId));
  if (!opened.ok) return null;
  const { content, enclosureWords } = opened.value;
  return { text: stringsIn({ content, enclosureWords }), addressee: content.addressee };
}

function keyFor(context: Context, id: PersonId): Buffer | null {
  const person = personById(context.tx, id);
  return person === null ? null : fileKeyOf(context, person);
}

/** All its texts, one below the other. */
function stringsIn(content: unknown): string {
  if (typeof content === "string") return content;
  if (typeof content !== "object" || content === null) return "";
  return Object.values(content).map(stringsIn).join("\n");
}
