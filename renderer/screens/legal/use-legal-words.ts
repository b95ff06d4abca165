import type { TFunction } from "i18next";
import type { CriminalCase } from "../../../domain/legal/criminal-case.ts";
import type { JudicialEvent } from "../../../domain/legal/judicial-event.ts";
import type { LegalRecord } from "../../../domain/legal/record.ts";
import { joined } from "../../lib/joined.ts";
import type { Called } from "../../lib/list-words.ts";
import type { Words } from "../../lib/words.ts";

type T = TFunction<"legal">;

/** A case is called by its notice number, or by who prosecutes. */
export function caseName({ office, notice }: CriminalCase, t: T): string {
  if (notice !== "") return notice;
  return office === "unknown" ? t("noNotice") : t(`office.${office}`);
}

/** What happened, with what it says of itself. */
export function eventTitle(event: JudicialEvent, t: T): string {
  switch (event.kind) {
    case "chamberOrder":
      return t("pair", { what: t("events.chamberOrder"), which: t(`orders.${event.order}`) });
    case "judgment":
      return joined([t(`outcomes.${event.outcome}`), t(`basis.${event.law}`)], " · ");
    case "requisitions":
      return joined([t("events.requisitions"), event.uphold ? t("fields.uphold") : ""], " · ");
    case "cassation":
      return joined([t("events.cassation"), event.annuls ? t("fields.annuls") : ""], " · ");
    default:
      return t(`events.${event.kind}`);
  }
}

/** The quieter words under it. */
export const eventDetail = (event: JudicialEvent, t: T): string =>
  event.kind === "judgment"
    ? joined(
        [event.articles, event.damages, event.takesPlace ? t("fields.takesPlace") : "", event.note],
        " · ",
      )
    : event.note;

/** A record in one line. */
export function recordTitle(record: LegalRecord, t: T, { dates }: Words, called: Called): string {
  switch (record.kind) {
    case "information": {
      const topics = record.topics.map((topic) => t(`topics.${topic}`));
      return t("pair", { what: t("kinds.information"), which: topics.join(", ") });
    }
    case "lawyer":
      return t("pair", { what: t("kinds.lawyer"), which: record.name });
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
      return joined([t(`returnBy.${by}`), gone]);
    }
    case "afterContact":
      return joined([t("kinds.afterContact"), record.withWhom]);
    case "contact":
      return joined([
        called("counterpart", record.counterpart, record.own?.counterpart),
        record.who,
      ]);
    case "mistake":
      return t("kinds.mistake");
  }
}

/** What else it says. */
export function recordDetail(record: LegalRecord, t: T, { dates, language }: Words): string {
  switch (record.kind) {
    case "information":
      return joined([
        record.language === null ? "" : language(record.language),
        record.interpreter === "" ? "" : t("interpreterIs", { name: record.interpreter }),
        t(`understood.${record.understood}`),
      ]);
    case "lawyer":
      return joined([t(`aid.${record.aid}`), record.reach, record.note]);
    case "civilParty":
      return joined([
        record.decidedOn === null ? "" : t("decidedOnIs", { day: dates.long(record.decidedOn) }),
        record.actedOn === null ? "" : t("actedOnIs", { day: dates.long(record.actedOn) }),
        record.forWhat,
      ]);
    case "compensation":
      return joined([record.amount, record.note]);
    case "return":
      return joined([
        record.file === "" ? "" : t("fileIs", { number: record.file }),
        record.awaitedBy === "" ? "" : t("awaitedByIs", { who: record.awaitedBy }),
        record.contacted,
      ]);
    case "contact":
      return joined([t(`ways.${record.way}`), record.said]);
    case "centreAction":
    case "afterContact":
      return record.note;
    case "mistake":
      return record.reason;
  }
}
