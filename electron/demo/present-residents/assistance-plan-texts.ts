import type { Language } from "../../../domain/core/display-settings.ts";

/** The texts of invented plans. */
export interface PlanWords {
  readonly sleep: string;
  readonly lamp: string;
  readonly doctor: string;
  readonly doctorNote: string;
  readonly friends: string;
  readonly choir: string;
  readonly bakery: string;
  readonly course: string;
  readonly trial: string;
  readonly papers: string;
  readonly embassy: string;
  readonly court: string;
  readonly questions: string;
  readonly review: string;
  readonly school: string;
  readonly evening: string;
  readonly schoolResult: string;
  readonly employer: string;
  readonly dough: string;
  readonly workshop: string;
  readonly baker: string;
  readonly service: string;
  readonly talks: string;
  readonly why: string;
  readonly feedback: string;
  readonly present: string;
  readonly minutes: string;
  readonly decidedFlat: string;
  readonly decidedNight: string;
  readonly scoreNote: string;
  readonly call: string;
  readonly license: string;
  readonly lesson: string;
}

export const planWords: Readonly<Record<Language, PlanWords>> = {
  en: {
    sleep: "Sleep a whole night without the light on",
    lamp: "A small lamp beside the bed",
    doctor: "Talk with a doctor about sleeping",
    doctorNote: "A woman, and an appointment in the morning.",
    friends: "Know people here who are not from the house",
    choir: "Go to the choir on Thursdays",
    bakery: "Work in a bakery, and be paid for it",
    course: "French A2 by the summer",
    trial: "Trial week at the bakery",
    papers: "Have a passport of my own again",
    embassy: "Appointment at the embassy",
    court: "Say in court what I want to say, and no more",
    questions: "Write down three questions for the lawyer",
    review: "“In summer I was only tired. Now I am tired from baking.”",
    school: "Invented evening school",
    evening: "Evening course",
    schoolResult: "Passed the test of A1 in one go.",
    employer: "The Baker Who Is Not",
    dough: "Bread and pastry",
    workshop: "Workshop of Nowhere",
    baker: "Baker",
    service: "Invented mental health centre",
    talks: "Talks with a psychologist in English",
    why: "The nights, and what comes up in them.",
    feedback: "“She does not write while I speak.”",
    present: "Samira, Tom and the jurist who never was",
    minutes:
      "Sleeps better, works hard. Asks when she can look for a flat. The team sees no danger in a flat outside the city.",
    decidedFlat: "Look at two flats together",
    decidedNight: "Ask the night shift how the nights are",
    scoreNote: "She put the numbers down herself.",
    call: "Call my mother once a week",
    license: "Drive a lorry",
    lesson: "Ask what the theory course costs",
  },
  fr: {
    sleep: "Dormir une nuit entière sans lumière",
    lamp: "Une petite lampe près du lit",
    doctor: "Parler du sommeil avec un médecin",
    doctorNote: "Une femme, et un rendez-vous le matin.",
    friends: "Connaître ici des gens qui ne sont pas de la maison",
    choir: "Aller à la chorale le jeudi",
    bakery: "Travailler dans une boulangerie, et être payée",
    course: "Le français A2 pour l’été",
    trial: "Semaine d’essai à la boulangerie",
    papers: "Avoir de nouveau un passeport à moi",
    embassy: "Rendez-vous à l’ambassade",
    court: "Dire au tribunal ce que je veux dire, et rien de plus",
    questions: "Écrire trois questions pour l’avocat",
    review:
      "« En été j’étais seulement fatiguée. Maintenant je suis fatiguée d’avoir fait du pain. »",
    school: "École du soir inventée",
    evening: "Cours du soir",
    schoolResult: "A réussi le test A1 du premier coup.",
    employer: "Le Boulanger qui n’existe pas",
    dough: "Pain et pâtisserie",
    workshop: "Atelier de Nulle Part",
    baker: "Boulangère",
    service: "Centre de santé mentale inventé",
    talks: "Entretiens en anglais avec une psychologue",
    why: "Les nuits, et ce qui y revient.",
    feedback: "« Elle n’écrit pas pendant que je parle. »",
    present: "Samira, Tom et la juriste qui n’a jamais existé",
    minutes:
      "Dort mieux, travaille dur. Demande quand elle pourra chercher un appartement. L’équipe ne voit pas de danger à un appartement hors de la ville.",
    decidedFlat: "Visiter deux appartements ensemble",
    decidedNight: "Demander à l’équipe de nuit comment se passent les nuits",
    scoreNote: "Elle a mis les chiffres elle-même.",
    call: "Appeler ma mère une fois par semaine",
    license: "Conduire un camion",
    lesson: "Demander le prix du cours théorique",
  },
  nl: {
    sleep: "Een hele nacht slapen zonder licht",
    lamp: "Een lampje naast het bed",
    doctor: "Met een dokter over slapen praten",
    doctorNote: "Een vrouw, en een afspraak in de voormiddag.",
    friends: "Hier mensen kennen die niet van het huis zijn",
    choir: "Op donderdag naar het koor gaan",
    bakery: "In een bakkerij werken, en ervoor betaald worden",
    course: "Frans A2 tegen de zomer",
    trial: "Proefweek in de bakkerij",
    papers: "Weer een eigen paspoort hebben",
    embassy: "Afspraak op de ambassade",
    court: "Voor de rechter zeggen wat ik wil zeggen, en niet meer",
    questions: "Drie vragen voor de advocaat opschrijven",
    review: "“In de zomer was ik alleen moe. Nu ben ik moe van het bakken.”",
    school: "Verzonnen avondschool",
    evening: "Avondcursus",
    schoolResult: "Slaagde in één keer voor de toets A1.",
    employer: "De Bakker die niet bestaat",
    dough: "Brood en gebak",
    workshop: "Werkplaats van Nergens",
    baker: "Bakker",
    service: "Verzonnen centrum geestelijke gezondheid",
    talks: "Gesprekken in het Engels met een psycholoog",
    why: "De nachten, en wat dan terugkomt.",
    feedback: "“Ze schrijft niet terwijl ik praat.”",
    present: "Samira, Tom en de juriste die nooit bestond",
    minutes:
      "Slaapt beter, werkt hard. Vraagt wanneer ze een flat mag zoeken. Het team ziet geen gevaar in een flat buiten de stad.",
    decidedFlat: "Samen twee flats bekijken",
    decidedNight: "De nachtdienst vragen hoe de nachten zijn",
    scoreNote: "Ze heeft de cijfers zelf gezet.",
    call: "Een keer per week mijn moeder bellen",
    license: "Met een vrachtwagen rijden",
    lesson: "Vragen wat de theoriecursus kost",
  },
};
