import { everybody } from "../../../db/people.ts";
import { addDays, ClockTime } from "../../../domain/calendar.ts";
import type { Agreed, ContactHeader, ContactId } from "../../../domain/contact.ts";
import type { Language } from "../../../domain/look.ts";
import { addCorrection } from "../../vault/contact-corrections.ts";
import { addContact, addNote } from "../../vault/contacts.ts";
import { planNext } from "../../vault/next-sessions.ts";
import type { Context } from "../../vault/context.ts";
import { contactById, takeContactBack } from "../../../db/contacts.ts";
import { talkWords } from "./session-words.ts";

interface Talk {
  readonly who: string;
  readonly daysAgo: number;
  readonly header?: Partial<ContactHeader>;
  readonly text: string;
  readonly agreed?: Partial<Agreed>;
}

/** Sessions with some of those who live here, of each level. Nobody in them exists. */
export function inventTalks(context: Context, language: Language): void {
  const said = talkWords[language];
  const blessing = "Blessing Alọ́";
  const inDays = (days: number, at: string) => ({
    day: addDays(context.today, days),
    at: ClockTime.parse(at),
  });
  talk(context, {
    ...{ who: blessing, daysAgo: 40, text: said.papers },
    header: { kind: "administrative", place: "office", minutes: 35 },
    agreed: { nextStep: said.papersStep, themes: ["identity-papers", "family-at-home"] },
  });
  talk(context, { who: blessing, daysAgo: 26, header: { level: "sealed" }, text: said.sealed });
  const hearing = talk(context, {
    ...{ who: blessing, daysAgo: 12, text: said.hearing },
    header: { kind: "legal", interpreted: "here", minutes: 70 },
    agreed: { nextStep: said.hearingStep, themes: ["hearing", "fear"] },
  });
  if (hearing !== null) {
    addition(context, hearing, said.hearingAdded);
    shortened(context, hearing, said.shorter);
  }
  talk(context, {
    who: blessing,
    daysAgo: 6,
    header: { level: "house", minutes: 20 },
    text: said.house,
  });
  talk(context, {
    ...{ who: blessing, daysAgo: 3, text: said.first },
    header: { interpreted: "phone" },
    agreed: {
      ...{ nextStep: said.firstStep, themes: ["trauma", "job-search", "language-course"] },
      next: inDays(1, "14:30"),
    },
  });
  talk(context, {
    ...{ who: "Fatima Ustura", daysAgo: 2, text: said.crisis },
    header: { kind: "crisis", minutes: 90 },
    agreed: { nextStep: said.crisisStep, themes: ["fear"], next: inDays(1, "08:00") },
  });
  talk(context, { who: "Fatima Ustura", daysAgo: 19, text: said.arabic });
  talk(context, {
    ...{ who: "Mehdi Khurafa", daysAgo: 8, text: said.along },
    header: { kind: "accompaniment", place: "outside", minutes: 120, isInterview: false },
    agreed: { others: said.others, themes: ["procedure"] },
  });
  talk(context, { who: "Wei Tonghua", daysAgo: 5, text: said.chinese });
  const mistake = talk(context, { who: "Wei Tonghua", daysAgo: 4, text: said.mistake });
  if (mistake !== null) {
    addition(context, mistake, said.mistakeWhy);
    takeContactBack(context.tx, mistake, context.now, context.me.id);
  }
}

function talk(context: Context, { who, daysAgo, header, text, agreed }: Talk): ContactId | null {
  const person = everybody(context.tx).find(({ card }) => card.name === who);
  if (person === undefined) return null;
  const added = addContact(
    context,
    person.card.id,
    {
      ...{ day: addDays(context.today, -daysAgo), minutes: 50, place: "centre" },
      ...{ kind: "counselling", interpreted: "none", isInterview: true, level: "plan" },
      ...header,
    },
    { others: "", themes: [], text, nextStep: "", next: null, ...agreed },
  );
  if (!added.ok) throw new Error("The invented house breaks a rule");
  const next = agreed?.next ?? null;
  if (next !== null)
    planNext(context, added.value, {
      ...next,
      minutes: 50,
      place: "centre",
      workerId: context.me.id,
    });
  context.note({ action: "contactRecorded", object: { kind: "contacts", id: added.value } });
  return added.value;
}

function shortened(context: Context, id: ContactId, reason: string): void {
  const contact = contactById(context.tx, id);
  if (contact === null) throw new Error("The invented house breaks a rule");
  const { day, place, kind, interpreted, isInterview } = contact;
  const header = { day, minutes: 55, place, kind, interpreted, isInterview };
  if (!addCorrection(context, contact, { header, others: "", reason }).ok)
    throw new Error("The invented house breaks a rule");
}

function addition(context: Context, id: ContactId, text: string): void {
  const contact = contactById(context.tx, id);
  if (contact === null || !addNote(context, contact, text).ok)
    throw new Error("The invented house breaks a rule");
}
