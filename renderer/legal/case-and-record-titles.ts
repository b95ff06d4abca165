import type { TFunction } from "i18next";
import type { CriminalCase } from "../../domain/legal/criminal-case.ts";
import type { JudicialEvent } from "../../domain/legal/judicial-event.ts";
import type { LegalRecord } from "../../domain/legal/legal-record.ts";
import type { Names } from "../shell/privacy-mode-provider.tsx";
import { joinTexts } from "../lib/join-texts.ts";
import type { TermName } from "../lib/texts/term-names-of-centre.ts";
import type { Formats } from "../lib/texts/use-formats.ts";

type T = TFunction<"legal">;
/** Returns the text of a user, or a placeholder while it is hidden. */
type TextOf = Names["textOf"];

/** The name of a case: its notice number, or who prosecutes. */
export function caseName({ office, notice }: CriminalCase, t: T, textOf: TextOf): string {
  if (notice !== "") return textOf(notice);
  return office === "unknown" ? t("noNotice") : t(`office.${office}`);
}

/** What happened, with its key details. */
export function eventTitle(event: JudicialEvent, t: T): string {
  switch (event.kind) {
    case "chamberOrder":
      return t("pair", { what: t("events.chamberOrder"), which: t(`orders.${event.order}`) });
    case "judgment":
      return joinTexts([t(`outcomes.${event.outcome}`), t(`basis.${event.law}`)], " · ");
    case "noTrial":
      return t("pair", { what: t("events.noTrial"), which: t(`noTrialReasons.${event.reason}`) });
    case "requisitions":
      return joinTexts([t("events.requisitions"), event.uphold ? t("fields.uphold") : ""], " · ");
    case "cassation":
      return joinTexts([t("events.cassation"), event.annuls ? t("fields.annuls") : ""], " · ");
    default:
      return t(`events.${event.kind}`);
  }
}

/** The secondary text below it. */
export const eventDetail = (event: JudicialEvent, t: T, textOf: TextOf): string =>
  event.kind === "judgment"
    ? joinTexts(
        [
          textOf(event.articles),
          textOf(event.damages),
          event.takesPlace ? t("fields.takesPlace") : "",
          textOf(event.note),
        ],
        " · ",
      )
    : textOf(event.note);

/** A record in one line. */
export function recordTitle(
  record: LegalRecord,
  t: T,
  { dates }: Formats,
  called: TermName,
  textOf: TextOf,
): string {
  switch (record.kind) {
    case "information": {
      const topics = record.topics.map((topic) => t(`topics.${topic}`));
      return t("pair", { what: t("kinds.information"), which: topics.join(", ") });
    }
    case "lawyer":
      return t("pair", { what: t("kinds.lawyer"), which: textOf(record.name) });
    case "civilParty":
      return t("pair", { what: t("kinds.civilParty"), which: t(`decision.${record.decision}`) });
    case "compensation":
      return t("pair", { what: t("kinds.compensation"), which: t(`steps.${record.step}`) });
    case "centreAction":
      return t("pair", { what: t("kinds.centreAction"), which: t(`names.${record.inNameOf}`) });
    case "return": {
      const { by, returnedOn } = record;
      const gone =
        returnedOn === null ? t("notGone") : t("returnedOnIs", { day: dates.long(returnedOn) });
      return joinTexts([t(`returnBy.${by}`), gone]);
    }
    case "afterContact":
      return joinTexts([t("kinds.afterContact"), textOf(record.withWhom)]);
    case "contact":
      return joinTexts([
        called("counterpart", record.counterpart, record.own?.counterpart),
        textOf(record.who),
      ]);
    case "mistake":
      return t("kinds.mistake");
  }
}

/** Further details of a record. */
export function recordDetail(
  record: LegalRecord,
  t: T,
  { dates, language }: Formats,
  textOf: TextOf,
): string {
  switch (record.kind) {
    case "information":
      return joinTexts([
        record.language === null ? "" : language(record.language),
        record.interpreter === "" ? "" : t("interpreterIs", { name: textOf(record.interpreter) }),
        t(`understood.${record.understood}`),
      ]);
    case "lawyer":
      return joinTexts([t(`aid.${record.aid}`), textOf(record.reach), textOf(record.note)]);
    case "civilParty":
      return joinTexts([
        record.decidedOn === null ? "" : t("decidedOnIs", { day: dates.long(record.decidedOn) }),
        record.actedOn === null ? "" : t("actedOnIs", { day: dates.long(record.actedOn) }),
        textOf(record.forWhat),
      ]);
    case "compensation":
      return joinTexts([textOf(record.amount), textOf(record.note)]);
    case "return":
      return joinTexts([
        record.file === "" ? "" : t("fileIs", { number: textOf(record.file) }),
        record.awaitedBy === "" ? "" : t("awaitedByIs", { who: textOf(record.awaitedBy) }),
        textOf(record.contacted),
      ]);
    case "contact":
      return joinTexts([t(`ways.${record.way}`), textOf(record.said)]);
    case "centreAction":
    case "afterContact":
      return textOf(record.note);
    case "mistake":
      return textOf(record.reason);
  }
}
