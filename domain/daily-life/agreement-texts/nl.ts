import type { AgreementContent } from "../agreement.ts";

/** The house agreement as it comes with the program, in Dutch. */
export const dutch: AgreementContent = {
  title: "Onze huisafspraken",
  opening:
    "Welkom. U bent hier veilig, en u beslist zelf over uw leven. Deze bladzijde zegt wat u van ons mag verwachten en wat wij van u vragen. Neem uw tijd. Vraag zoveel u wilt.",
  sections: [
    {
      topic: "address",
      title: "Het adres blijft onder ons",
      text: "Niemand buiten mag weten waar dit huis is. Dat houdt u veilig, en iedereen die hier woont.\nZeg het adres aan niemand: niet aan familie, niet aan vrienden, niet aan een partner. Laat niemand u tot aan de deur brengen of hier ophalen. We spreken een plaats af, een eindje verderop.\nHet team zegt het adres ook niet. Nadat u vertrokken bent, blijft het geheim.",
    },
    {
      topic: "respect",
      title: "We respecteren elkaar",
      text: "Hier wonen mensen uit veel landen. Ieder heeft een eigen verhaal en een eigen geloof. Niemand moet iets uitleggen.\nU hebt recht op respect, van de bewoners en van het team. Wij vragen u hetzelfde. We roepen niet, bedreigen niemand en slaan niet. Wat u over anderen hoort, blijft in huis.",
    },
    {
      topic: "activities",
      title: "Dingen om te doen",
      text: "Elke week zijn er activiteiten: een taalles, sport, koken, een uitstap. Ze helpen u om uw weg te vinden en mensen te leren kennen.\nWe vragen u om mee te doen. U mag zeggen wat u graag zou doen. Is het op een dag te veel, zeg het ons dan.",
    },
    {
      topic: "breakfast",
      title: "Samen ontbijten",
      text: "We beginnen de dag samen. Elke ochtend staat het ontbijt op tafel. Bewoners maken het om beurten klaar.\nZeg ons wat u niet eet, voor uw gezondheid of uw geloof. We houden er rekening mee.",
    },
    {
      topic: "cleaning",
      title: "Samen houden we het huis schoon",
      text: "De keuken, de woonkamer en de badkamers zijn van ons allemaal. Elke week verdelen we de taken eerlijk. De lijst hangt in de keuken.\nBent u ziek of hebt u een afspraak, zeg het dan. Iemand anders helpt, en u helpt een andere keer.",
    },
    {
      topic: "room",
      title: "Uw eigen kamer",
      text: "Uw kamer is uw plek. Wij kloppen en wachten op uw antwoord. Wij komen alleen zonder u binnen als er gevaar is of iets hersteld moet worden, en dan zeggen we het u.\nU houdt uw kamer netjes. Rook er niet en steek er geen kaarsen aan. Andere bewoners komen alleen binnen als u dat wilt.",
    },
    {
      topic: "visits",
      title: "Bezoek",
      text: "Omdat het adres geheim is, kan niemand u in huis bezoeken. U kunt mensen buiten zien.\nWij helpen u een rustige en veilige plek te vinden. Uw advocaat en andere mensen die u helpen, zien u op ons kantoor.",
    },
    {
      topic: "phones",
      title: "Telefoon en locatie",
      text: "U houdt uw telefoon. Hij is van u, en wij lezen hem niet.\nEen telefoon kan tonen waar u bent. Daarom kijken we samen, als u aankomt en als u het vraagt: locatie delen staat uit, ook in apps, in foto’s en in gedeelde accounts. Sommige apps kunt u beter verwijderen. Wij leggen uit hoe het werkt.",
    },
    {
      topic: "photos",
      title: "Foto’s en sociale media",
      text: "Maak geen foto’s of filmpjes in het huis, in de tuin of hier in de straat. Een raam of een boom kan genoeg zijn om het huis te vinden.\nFotografeer nooit andere bewoners en schrijf niet over hen. U mag op sociale media contact houden met mensen. Wij helpen u om dat veilig te doen.",
    },
    {
      topic: "night",
      title: "Rust in de nacht",
      text: "Van 22 uur tot 7 uur is het stil in huis, zodat iedereen kan slapen.\nZeg aan het team wanneer u uitgaat en ongeveer wanneer u terug bent. Wordt het later, bel dan: wij maken ons zorgen. Kunt u niet slapen, dan is er iemand. U mag komen praten.",
    },
    {
      topic: "wrong",
      title: "Als er iets misgaat",
      text: "Bij iedereen gaat er wel eens iets mis. Eerst praten we. We luisteren naar wat er gebeurd is en naar wat moeilijk was voor u.\nSamen zoeken we hoe we het weer goedmaken. Alleen als dat niet helpt, of als iemand in gevaar is, beslissen we iets anders. We zeggen altijd waarom. Of u mag blijven, beslist nooit één iemand alleen.",
    },
    {
      topic: "complaints",
      title: "Als u niet tevreden bent",
      text: "U mag over alles klagen: over het huis, een bewoner, het team, een beslissing. U mag het zeggen of schrijven, in uw eigen taal.\nU kiest aan wie. Niemand mag u daarom slechter behandelen. U krijgt een antwoord, en we zeggen u tegen welke dag.",
    },
  ],
  closing:
    "U mag dit altijd opnieuw lezen, en u mag ons vragen om iets te veranderen. Als u vertrekt, lezen we samen nog eens het deel over het adres. We zijn blij dat u hier bent.",
  words: {
    now: "Wat u nu kunt doen",
    notYet: "Wat nog niet",
    readAloud: "Met u hardop gelezen in het",
    signedOn: "Ondertekend op",
  },
};
