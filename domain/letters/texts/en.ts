import { type LetterTexts, lines, parts } from "./letter-text-type.ts";

const salutation = "Dear Sir or Madam,";
const closing = "Yours faithfully,";
const atYourService =
  "We are at your disposal for any further information, at the correspondence address above.";
const She = "{{sex: He | She | The person}}";
const her = "{{sex: him | her | this person}}";
const born = "born on {{person.birthDate}}";
const accompanied =
  "Our centre has been assisting {{sex: him | her | this person}} since {{accompaniment.since}}.";

const who = lines(
  "Name: {{person.name}}",
  "Date of birth: {{person.birthDate}}",
  "[[Place of birth: {{person.birthPlace}}]]",
  "[[Nationality (country): {{person.nationality}}]]",
  "[[Current document: {{document.name}}]]",
  "[[Last valid day: {{document.until}}]]",
);
const court = lines(
  "[[Magistrate: {{court.office}}]]",
  "[[Notice number: {{court.notice}}]]",
  "[[Lawyer: {{lawyer.name}}]]",
);
const stated = `[[On {{statement.on}}, {{sex: he | she | the person}} {{statement.what}} (authority: {{statement.authority}}).]][[ Number of the report: {{statement.number}}.]]`;

/** The letters in English, as they are shipped. */
export const textsEn: LetterTexts = {
  accompaniment: {
    subject: "Certificate of accompaniment",
    text: parts(
      `Our centre certifies that it has been assisting {{person.name}}, ${born}, since {{accompaniment.since}}.`,
      "[[{{accompaniment.way}}]]",
      "[[Between {{interviews.from}} and {{letter.day}}, {{interviews.count}} {{interviews.count: interview | interviews}} took place.]]",
      "This certificate is issued at the request of the person it concerns.",
    ),
  },
  firstDocument: {
    subject: "{{request.subject}}",
    text: parts(
      salutation,
      "We request {{request.asked}} for the person named below.",
      who,
      `${accompanied}[[ ${She} left the exploitative environment on {{conditions.leftOn}}.]][[ The assistance agreement was signed on {{conditions.agreedOn}}.]]`,
      "This period is meant to give room to recover and to decide freely about a complaint or a statement.",
      atYourService,
      closing,
    ),
  },
  declaration: {
    subject: "{{request.subject}}",
    text: parts(
      salutation,
      "We request {{request.asked}} for the person named below.",
      who,
      `${accompanied}[[ ${She} left the exploitative environment on {{conditions.leftOn}}.]]`,
      stated,
      court,
      atYourService,
      closing,
    ),
  },
  extension: {
    subject: "{{request.subject}}",
    text: parts(
      salutation,
      "We request {{request.asked}} for the person named below.",
      who,
      accompanied,
      stated,
      court,
      "[[The magistrate has not yet answered these questions with yes:\n\n{{questions.open}}]]",
      atYourService,
      closing,
    ),
  },
  magistrate: {
    subject: "Request to ask the magistrate",
    text: parts(
      salutation,
      "We request that you ask the magistrate in charge about the person named below.",
      who,
      court,
      stated,
      "The questions are these:",
      "{{questions.open}}",
      "An answer before the current document ends would allow the next request to be made in time.",
      atYourService,
      closing,
    ),
  },
  appointment: {
    subject: "Appointment on {{appointment.day}}",
    text: parts(
      salutation,
      `{{person.name}}, ${born}, is expected at an appointment on {{appointment.day}} at {{appointment.time}}.`,
      "Thank you for taking this into account.",
      closing,
    ),
  },
  municipality: {
    subject: "Correspondence address of {{person.name}}",
    text: parts(
      salutation,
      `We have been helping {{person.name}}, ${born}, with administrative matters since {{accompaniment.since}}. All post may be sent to the correspondence address above.`,
      lines("[[Current document: {{document.name}}]]", "[[Last valid day: {{document.until}}]]"),
      "For {{sex: his | her | this person’s}} safety we ask you to give the address to nobody, and to tell us which formalities remain so that the register does not give it out.",
      atYourService,
      closing,
    ),
  },
  lawyer: {
    subject: "{{person.name}}",
    text: parts(
      salutation,
      `We have been assisting {{person.name}}, ${born}, since {{accompaniment.since}}.`,
      lines("[[Magistrate: {{court.office}}]]", "[[Notice number: {{court.notice}}]]"),
      `We would be grateful to learn how the case stands and when the next hearing is, so that we can prepare ${her} for it.`,
      "Please write to the correspondence address above, and to no other.",
      closing,
    ),
  },
  school: {
    subject: "Enrolment of {{person.name}}",
    text: parts(
      salutation,
      `{{person.name}}, ${born}, would like to follow a course at your school. We are helping ${her} with it.`,
      "Could you tell us what is needed to enrol, when the course begins and which documents to bring?",
      "Your answer may be sent to the address above.",
      closing,
    ),
  },
  employer: {
    subject: "Application of {{person.name}}",
    text: parts(
      salutation,
      `{{person.name}}, ${born}, is looking for work and is interested in a position with you. We are helping ${her} in the search.`,
      "We would be grateful if you could offer an interview and tell us which documents are needed to start.",
      "Your answer may be sent to the address above.",
      closing,
    ),
  },
};
