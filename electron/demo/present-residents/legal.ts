import { addDays, type CalendarDate, ClockTime } from "../../../domain/core/calendar-date.ts";
import {
  type CriminalCase,
  type CriminalCaseId,
  type PartInCase,
} from "../../../domain/legal/criminal-case.ts";
import type { JudicialEvent } from "../../../domain/legal/judicial-event.ts";
import type { InterviewCard, LegalRecord } from "../../../domain/legal/legal-record.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { Context } from "../../vault/platform/handler-context.ts";
import { addEvent, link, openCase } from "../../vault/residence/criminal-cases.handlers.ts";
import { prepareInterview, record, writeNote } from "../../vault/legal/legal.handlers.ts";
import { runCommand } from "../dated-act.ts";
import { type LegalWords, legalWords } from "./legal-texts.ts";
import { blessing, fatima, mehdi, rosa, wei } from "./people.ts";
import { personOf, type DemoStory } from "./story-context.ts";

/** A case on its way to court, one that has just begun, and a person who went home, all invented. */
export function inventLegal(context: Context, tale: DemoStory): void {
  const said = legalWords[tale.language];
  inventTrial(context, said, personOf(tale, blessing), personOf(tale, fatima));
  inventAssistance(context, said, personOf(tale, blessing));
  inventInquiry(context, said, personOf(tale, mehdi), personOf(tale, wei));
  inventReturn(context, said, personOf(tale, rosa));
}

function inventTrial(context: Context, said: LegalWords, id: PersonId, other: PersonId): void {
  const caseId = open(context, id, ["injured", "civil-party"], {
    office: "prosecutor",
    place: said.place,
    notice: "XX 55.00.000017/26",
    reports: ["XX.00.00.000001/2026", "XX.00.00.000024/2026"],
    magistrate: said.magistrate,
    judge: said.judge,
    inspection: said.police,
    basis: "trafficking",
    charged: "yes",
  });
  const part = { kind: "linked", parts: ["witness" as const], mattered: "no" } as const;
  runCommand(context, "legal.link", link, {
    id,
    caseId,
    personId: other,
    link: { ...part, parts: [...part.parts] },
  });
  const on = (days: number) => addDays(context.today, -days);
  happen(context, id, caseId, { kind: "inquiryOpened", on: on(176), note: "" });
  happen(
    context,
    id,
    caseId,
    { kind: "statement", on: on(170), note: said.interpreted },
    said.words,
  );
  happen(context, id, caseId, { kind: "judgeSeized", on: on(160), note: said.judge });
  happen(context, id, caseId, { kind: "arrest", on: on(151), note: said.arrest });
  happen(context, id, caseId, { kind: "injuredPerson", on: on(140), note: "" });
  happen(context, id, caseId, { kind: "civilParty", on: on(118), note: "" });
  happen(context, id, caseId, {
    kind: "requisitions",
    on: on(44),
    uphold: true,
    note: said.requisitions,
  });
  happen(context, id, caseId, { kind: "chamberOrder", on: on(16), order: "referral", note: "" });
  happen(context, id, caseId, {
    kind: "hearing",
    on: on(-2),
    time: ClockTime.parse("14:00"),
    note: "",
  });
}

function inventInquiry(context: Context, said: LegalWords, id: PersonId, other: PersonId): void {
  const caseId = open(context, id, ["injured"], {
    office: "auditor",
    place: said.place,
    notice: "XX 55.L0.000042/26",
    reports: [],
    magistrate: said.auditor,
    judge: "",
    inspection: said.inspection,
    basis: "trafficking",
    charged: "unknown",
  });
  const linked = { kind: "linked", parts: ["injured" as const], mattered: "yes" } as const;
  runCommand(context, "legal.link", link, {
    id,
    caseId,
    personId: other,
    link: { ...linked, parts: [...linked.parts] },
  });
  const on = (days: number) => addDays(context.today, -days);
  happen(context, id, caseId, { kind: "complaint", on: on(58), note: "" });
  happen(context, id, caseId, { kind: "inquiryOpened", on: on(49), note: said.inquiry });
  happen(context, other, caseId, {
    kind: "policeHearing",
    on: on(21),
    time: null,
    note: "",
  });
  happen(context, other, caseId, {
    kind: "policeHearing",
    on: on(-3),
    time: ClockTime.parse("09:30"),
    note: "",
  });
}

/** What was explained, decided and stated. */
function inventAssistance(context: Context, said: LegalWords, id: PersonId): void {
  const on = (days: number) => addDays(context.today, -days);
  const records: readonly LegalRecord[] = [
    {
      kind: "information",
      on: on(182),
      topics: ["rights", "duties", "courts"],
      language: "en",
      interpreter: "",
      understood: "partly",
    },
    {
      kind: "information",
      on: on(125),
      topics: ["civil-party", "compensation"],
      language: "en",
      interpreter: "",
      understood: "yes",
    },
    {
      kind: "lawyer",
      on: on(150),
      name: said.lawyer,
      aid: "second-line",
      reach: "02 000 00 00",
      note: "",
    },
    {
      kind: "civilParty",
      on: on(125),
      decision: "yes",
      decidedOn: on(120),
      actedOn: on(118),
      forWhat: said.forWhat,
    },
    { kind: "centreAction", on: on(100), inNameOf: "centre", note: "" },
    {
      kind: "contact",
      on: on(31),
      counterpart: "prosecutor",
      who: said.magistrate,
      way: "telephone",
      said: said.prosecutorSaid,
    },
    {
      kind: "contact",
      on: on(9),
      counterpart: "aliens-office",
      who: "",
      way: "e-mail",
      said: said.officeSaid,
    },
  ];
  for (const one of records) remember(context, id, one);
  interview(context, id, on(170), { wishes: said.wishes, breaks: said.breaks, after: said.after });
  interview(context, id, addDays(context.today, 12), {
    wishes: said.wishes,
    breaks: "",
    after: "",
  });
  runCommand(context, "legal.writeNote", writeNote, { id, note: { text: said.note } });

  function interview(
    inFile: Context,
    personId: PersonId,
    day: CalendarDate,
    more: { readonly wishes: string; readonly breaks: string; readonly after: string },
  ): void {
    const card: InterviewCard = {
      kind: "card",
      on: day,
      time: ClockTime.parse("10:00"),
      withWhom: said.police,
      language: "en",
      interpreter: "",
      lawyer: said.lawyer,
      company: said.company,
      ...more,
    };
    runCommand(inFile, "legal.prepareInterview", prepareInterview, {
      id: personId,
      card,
      replaces: null,
    });
  }
}

function inventReturn(context: Context, said: LegalWords, id: PersonId): void {
  const on = (days: number) => addDays(context.today, -days);
  remember(context, id, {
    kind: "information",
    on: on(70),
    topics: ["return"],
    language: "es",
    interpreter: "",
    understood: "yes",
  });
  remember(context, id, {
    kind: "return",
    on: on(62),
    by: "iom",
    file: "XX-0000",
    contacted: said.contacted,
    awaitedBy: said.awaitedBy,
    returnedOn: on(5),
  });
  remember(context, id, {
    kind: "afterContact",
    on: on(2),
    withWhom: said.sister,
    note: said.arrived,
  });
}

function open(
  context: Context,
  id: PersonId,
  parts: readonly PartInCase[],
  details: CriminalCase,
): CriminalCaseId {
  const { caseId } = runCommand(context, "legal.openCase", openCase, {
    id,
    case: details,
    link: { kind: "linked", parts: [...parts], mattered: "yes" },
  });
  return caseId;
}

function happen(
  context: Context,
  id: PersonId,
  caseId: CriminalCaseId,
  event: JudicialEvent,
  words: string | null = null,
): void {
  const said = words === null ? null : { text: words };
  runCommand(context, "legal.addEvent", addEvent, {
    id,
    caseId,
    event,
    words: said,
    corrects: null,
  });
}

function remember(context: Context, id: PersonId, one: LegalRecord): void {
  runCommand(context, "legal.record", record, { id, record: one, words: null, replaces: null });
}
