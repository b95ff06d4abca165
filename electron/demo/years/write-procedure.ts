// The residence procedure and the criminal case, as users recorded them.
import { proceduresOf } from "../../../db/residence/procedures.ts";
import { noFields } from "../../../domain/residence/document.ts";
import type { JudicialEvent } from "../../../domain/legal/judicial-event.ts";
import type { Language } from "../../../domain/core/display-settings.ts";
import type { Context } from "../../vault/platform/handler-context.ts";
import { record as recordCondition } from "../../vault/residence/conditions.handlers.ts";
import { addEvent, openCase } from "../../vault/residence/criminal-cases.handlers.ts";
import { recordInProcedure } from "../../vault/dossiers/taken-back-sending.handlers.ts";
import { issue, open } from "../../vault/residence/residence.handlers.ts";
import {
  runCommand,
  type DatedAct,
  type Filed,
  filedOf,
  known,
  turns,
  type Written,
} from "../dated-act.ts";
import type { Case, CourtEvent, Life, Way, WayEvent } from "./person-history-facts.ts";
import { yearWords } from "./person-file-texts.ts";

export function deedsOfWay(
  { number, way, court }: Life,
  written: Written,
  language: Language,
): DatedAct[] {
  const filed = filedOf(written, number);
  return [
    ...(way === null ? [] : deedsOnWay(way, filed, language)),
    ...(court === null ? [] : deedsInCourt(court, filed, number, language)),
  ];
}

export function deedsOnWay(
  { openedOn, events }: Way,
  filed: Filed,
  language: Language,
): DatedAct[] {
  const said = yearWords[language];
  const opened = (context: Context) => {
    const id = known(filed.personId);
    const on = context.today;
    for (const one of [
      { kind: "left", on, how: said.left },
      { kind: "accepts", on, text: said.accepts },
    ] as const)
      runCommand(context, "conditions.record", recordCondition, {
        id,
        record: one,
        corrects: null,
      });
    runCommand(context, "procedure.open", open, { id, openedOn: on, isAlone: false });
    filed.trackId = known(proceduresOf(context.tx, id)[0]?.id);
  };
  return [
    { on: openedOn, turn: turns.way, done: opened },
    ...events.map((event) => ({
      on: event.on,
      turn: turns.way,
      done: (context: Context) => happen(context, event, filed, language),
    })),
  ];
}

function happen(context: Context, event: WayEvent, filed: Filed, language: Language): void {
  const trackId = known(filed.trackId);
  const { on } = event;
  const overrideReason = null;
  switch (event.kind) {
    case "statement":
      runCommand(context, "conditions.record", recordCondition, {
        id: known(filed.personId),
        corrects: null,
        record: {
          kind: "statement",
          on,
          registeredOn: null,
          form: "statement",
          authority: yearWords[language].authority,
          number: "",
          interpreter: "",
        },
      });
      return;
    case "issued":
      runCommand(context, "procedure.issue", issue, {
        trackId,
        step: event.step,
        issuedOn: on,
        printed: event.until,
        overrideReason,
        fields: { ...noFields, number: "XX 000000", attempts: [] },
      });
      return;
    case "answers": {
      const { answer } = event;
      const given = { Q1: "yes", Q2: answer, Q3: answer, Q4: "yes" } as const;
      const from = { office: "prosecutor", name: "", caseId: null } as const;
      const said = { kind: "answers", on, given, from } as const;
      runCommand(context, "procedure.record", recordInProcedure, {
        trackId,
        event: said,
        note: "",
        overrideReason,
      });
      return;
    }
    default:
      runCommand(context, "procedure.record", recordInProcedure, {
        trackId,
        event,
        note: "",
        overrideReason,
      });
  }
}

function deedsInCourt(court: Case, filed: Filed, number: number, language: Language): DatedAct[] {
  const said = yearWords[language];
  const opened = (context: Context) => {
    const { caseId } = runCommand(context, "legal.openCase", openCase, {
      id: known(filed.personId),
      case: {
        office: "prosecutor",
        place: said.place,
        notice: `XX 55.${String(number)}`,
        reports: [],
        magistrate: said.magistrate,
        judge: "",
        inspection: said.authority,
        basis: "trafficking",
        charged: "yes",
      },
      link: { kind: "linked", parts: ["injured"], mattered: "yes" },
    });
    filed.caseId = caseId;
  };
  return [
    { on: court.openedOn, turn: turns.court, done: opened },
    ...court.events.map((event) => ({
      on: event.on,
      turn: turns.court,
      done: (context: Context) => {
        runCommand(context, "legal.addEvent", addEvent, {
          id: known(filed.personId),
          caseId: known(filed.caseId),
          event: judicial(event),
          words: null,
          corrects: null,
        });
      },
    })),
  ];
}

function judicial(event: CourtEvent): JudicialEvent {
  switch (event.kind) {
    case "judgment":
      return { ...event, note: "", articles: "", damages: "", takesPlace: false };
    case "hearing":
      return { on: event.on, kind: event.kind, note: "", time: null };
    default:
      return { on: event.on, kind: event.kind, note: "" };
  }
}
