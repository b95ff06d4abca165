import { type LetterTexts, lines, parts } from "./letter-text-type.ts";

const salutation = "Geachte mevrouw, geachte heer,";
const closing = "Met de meeste hoogachting,";
const atYourService =
  "Voor verdere inlichtingen staan wij graag tot uw beschikking, op het bovenstaande correspondentieadres.";
const She = "{{sex: Hij | Zij | Betrokkene}}";
const her = "{{sex: hem | haar | betrokkene}}";
const born = "geboren op {{person.birthDate}}";
const accompanied = "Betrokkene wordt sinds {{accompaniment.since}} door ons centrum begeleid.";

const who = lines(
  "Naam: {{person.name}}",
  "Geboortedatum: {{person.birthDate}}",
  "[[Geboorteplaats: {{person.birthPlace}}]]",
  "[[Nationaliteit (land): {{person.nationality}}]]",
  "[[Huidig document: {{document.name}}]]",
  "[[Laatste geldige dag: {{document.until}}]]",
);
const court = lines(
  "[[Magistraat: {{court.office}}]]",
  "[[Notitienummer: {{court.notice}}]]",
  "[[Advocaat: {{lawyer.name}}]]",
);
const stated =
  "[[Op {{statement.on}} heeft betrokkene {{statement.what}} (instantie: {{statement.authority}}).]][[ Nummer van het proces-verbaal: {{statement.number}}.]]";

/** The letters in Dutch, as they are shipped. */
export const textsNl: LetterTexts = {
  accompaniment: {
    subject: "Begeleidingsattest",
    text: parts(
      `Ons centrum bevestigt dat {{person.name}}, ${born}, sinds {{accompaniment.since}} door ons begeleid wordt.`,
      "[[{{accompaniment.way}}]]",
      "[[Van {{interviews.from}} tot en met {{letter.day}} {{interviews.count: vond | vonden}} {{interviews.count}} {{interviews.count: begeleidingsgesprek plaats | begeleidingsgesprekken plaats}}.]]",
      "Dit attest wordt afgegeven op vraag van betrokkene.",
    ),
  },
  firstDocument: {
    subject: "{{request.subject}}",
    text: parts(
      salutation,
      "Wij hebben de eer voor de hieronder vermelde persoon {{request.asked}} te vragen.",
      who,
      `${accompanied}[[ ${She} heeft op {{conditions.leftOn}} met het uitbuitingsmilieu gebroken.]][[ De begeleidingsovereenkomst werd ondertekend op {{conditions.agreedOn}}.]]`,
      "De termijn die zo ontstaat, moet betrokkene toelaten tot rust te komen en in alle vrijheid te beslissen over een klacht of een verklaring.",
      atYourService,
      closing,
    ),
  },
  declaration: {
    subject: "{{request.subject}}",
    text: parts(
      salutation,
      "Wij hebben de eer voor de hieronder vermelde persoon {{request.asked}} te vragen.",
      who,
      `${accompanied}[[ ${She} heeft op {{conditions.leftOn}} met het uitbuitingsmilieu gebroken.]]`,
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
      "Wij hebben de eer voor de hieronder vermelde persoon {{request.asked}} te vragen.",
      who,
      accompanied,
      stated,
      court,
      "[[De magistraat heeft de volgende vragen nog niet bevestigend beantwoord:\n\n{{questions.open}}]]",
      atYourService,
      closing,
    ),
  },
  magistrate: {
    subject: "Verzoek om de magistraat te bevragen",
    text: parts(
      salutation,
      "Wij verzoeken u de bevoegde magistraat te willen bevragen over de situatie van de hieronder vermelde persoon.",
      who,
      court,
      stated,
      "Het gaat om de volgende vragen:",
      "{{questions.open}}",
      "Met een antwoord vóór het einde van de geldigheid van het huidige document kan de volgende aanvraag tijdig worden ingediend.",
      atYourService,
      closing,
    ),
  },
  appointment: {
    subject: "Afspraak op {{appointment.day}}",
    text: parts(
      salutation,
      `{{person.name}}, ${born}, wordt op {{appointment.day}} om {{appointment.time}} op een afspraak verwacht.`,
      "Wij danken u om hiermee rekening te houden.",
      closing,
    ),
  },
  municipality: {
    subject: "Correspondentieadres van {{person.name}}",
    text: parts(
      salutation,
      `Wij begeleiden {{person.name}}, ${born}, sinds {{accompaniment.since}} bij de administratieve stappen. Alle briefwisseling mag naar het bovenstaande correspondentieadres worden gestuurd.`,
      lines(
        "[[Huidig document: {{document.name}}]]",
        "[[Laatste geldige dag: {{document.until}}]]",
      ),
      "Voor de veiligheid van betrokkene vragen wij u het adres aan niemand mee te delen, en ons te laten weten welke formaliteiten nog nodig zijn opdat het register het niet meedeelt.",
      atYourService,
      closing,
    ),
  },
  lawyer: {
    subject: "{{person.name}}",
    text: parts(
      "Geachte meester,",
      `Wij begeleiden {{person.name}}, ${born}, sinds {{accompaniment.since}}.`,
      lines("[[Magistraat: {{court.office}}]]", "[[Notitienummer: {{court.notice}}]]"),
      `Graag vernemen wij de stand van het dossier en de datum van de volgende zitting, zodat wij die samen met ${her} kunnen voorbereiden.`,
      "Mogen wij u vragen naar het bovenstaande correspondentieadres te schrijven, en naar geen ander.",
      closing,
    ),
  },
  school: {
    subject: "Inschrijving van {{person.name}}",
    text: parts(
      salutation,
      `{{person.name}}, ${born}, wil graag een opleiding volgen in uw instelling. Wij helpen ${her} daarbij.`,
      "Kunt u ons laten weten wat de voorwaarden voor inschrijving zijn, wanneer de opleiding begint en welke documenten nodig zijn?",
      "Uw antwoord mag naar het bovenstaande adres worden gestuurd.",
      closing,
    ),
  },
  employer: {
    subject: "Sollicitatie van {{person.name}}",
    text: parts(
      salutation,
      `{{person.name}}, ${born}, zoekt werk en heeft belangstelling voor een plaats in uw onderneming. Wij helpen ${her} bij het zoeken.`,
      "Wij zouden het op prijs stellen als u een gesprek wilt toestaan, en ons laat weten welke documenten nodig zijn om aan het werk te gaan.",
      "Uw antwoord mag naar het bovenstaande adres worden gestuurd.",
      closing,
    ),
  },
};
