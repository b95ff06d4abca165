// Sessions, documents, courses and nights, as users recorded them.
import { documentsOf } from "../../../db/residence/documents.ts";
import { noFields } from "../../../domain/residence/document.ts";
import type { Language } from "../../../domain/core/display-settings.ts";
import type { Context } from "../../vault/platform/handler-context.ts";
import { close, mark } from "../../vault/outings/census.handlers.ts";
import { sessionHandlers } from "../../vault/counselling/sessions.handlers.ts";
import { add, change } from "../../vault/residence/documents.handlers.ts";
import { saveRecord } from "../../vault/plan/plan.handlers.ts";
import { add as addScan } from "../../vault/residence/scans.handlers.ts";
import { inventedPassport } from "../passport.ts";
import { sheetOn } from "../../vault/outings/census.ts";
import {
  runCommand,
  type DatedAct,
  type Filed,
  filedOf,
  known,
  turns,
  type Written,
} from "../dated-act.ts";
import type { Life, Paper, Project, Session } from "./person-history-facts.ts";
import { sessionTexts, yearWords } from "./person-file-texts.ts";

export function deedsOfDays(life: Life, written: Written, language: Language): DatedAct[] {
  const filed = filedOf(written, life.number);
  const { sessions, papers, projects, away } = life.daily;
  return [
    ...sessions.map((session) => ({
      on: session.on,
      turn: turns.talk,
      by: session.by,
      done: (context: Context) => talk(context, session, filed, language),
    })),
    ...papers.flatMap((paper) => deedsOfPaper(paper, life, filed, language)),
    ...projects.map((project) => ({
      on: project.until ?? project.from,
      turn: turns.paper,
      done: (context: Context) => learn(context, project, filed, language),
    })),
    ...away.map(({ on, state }) => ({
      on,
      turn: turns.missing,
      done: (context: Context) => {
        runCommand(context, "census.mark", mark, {
          night: on,
          personId: known(filed.personId),
          state,
        });
      },
    })),
  ];
}

function talk(context: Context, session: Session, filed: Filed, language: Language): void {
  const { on: day, by: _by, said, ...header } = session;
  const texts = sessionTexts[language];
  const one = texts[said % texts.length];
  runCommand(context, "contacts.record", sessionHandlers["contacts.record"], {
    id: known(filed.personId),
    header: { ...header, day },
    conversation: {
      others: "",
      themes: [known(one).theme],
      text: known(one).text,
      nextStep: "",
      next: null,
    },
  });
}

function deedsOfPaper(paper: Paper, life: Life, filed: Filed, language: Language): DatedAct[] {
  const { kind, askedOn, issuedOn, expiresOn, replacedOn } = paper;
  const fields = { ...noFields, attempts: [] };
  const asked = (context: Context) => {
    runCommand(context, "documents.add", add, {
      id: known(filed.personId),
      kind,
      state: "asked",
      askedOn,
      issuedOn: null,
      expiresOn: null,
      renews: null,
      fields,
    });
  };
  const become = (context: Context, before: "asked" | "held", state: "held" | "replaced") => {
    const row = documentsOf(context.tx, known(filed.personId)).find(
      (one) => one.kind === kind && one.state === before,
    );
    const { id: documentId, version } = known(row);
    runCommand(context, "documents.change", change, {
      documentId,
      version,
      state,
      askedOn,
      issuedOn,
      expiresOn,
      fields: { ...fields, number: "XX 000000" },
    });
    return documentId;
  };
  const came = (context: Context) => {
    const documentId = become(context, "asked", "held");
    if (kind === "passport")
      runCommand(context, "scans.add", addScan, {
        documentId,
        file: inventedPassport(language, life.name),
      });
  };
  const goes = (context: Context) => {
    become(context, "held", "replaced");
  };
  return [
    { on: askedOn, turn: turns.paper, done: asked },
    ...(issuedOn === null ? [] : [{ on: issuedOn, turn: turns.paper, done: came }]),
    ...(replacedOn === null ? [] : [{ on: replacedOn, turn: turns.paper, done: goes }]),
  ];
}

function learn(context: Context, project: Project, filed: Filed, language: Language): void {
  const { what, ...days } = project;
  const facts =
    what.kind === "language"
      ? { ...what, language: "fr", ...days }
      : what.kind === "training"
        ? { ...what, ...days }
        : { ...what, contract: null, ...days };
  runCommand(context, "plan.saveRecord", saveRecord, {
    id: known(filed.personId),
    recordId: null,
    version: 0,
    facts,
    words: { where: yearWords[language].school, what: "", hoursAWeek: null, result: "" },
  });
}

/** Everyone who sleeps here, as proposed; a person who was away the night before and is not tonight was seen. */
export function countNight(context: Context, night = context.tonight): void {
  for (const { personId, state, said } of sheetOn(context, night))
    if (said === null && state !== "here")
      runCommand(context, "census.mark", mark, { night, personId, state: "here" });
  const shown = sheetOn(context, night).map(({ personId, state }) => ({ personId, state }));
  runCommand(context, "census.close", close, { night, shown });
}
