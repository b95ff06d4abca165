import { addDays } from "../../../domain/core/calendar-date.ts";
import type { HealthCard } from "../../../domain/health/health-card.ts";
import type { Language } from "../../../domain/core/display-settings.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { Context } from "../../vault/platform/handler-context.ts";
import { saveCard } from "../../vault/health/health.handlers.ts";
import { runCommand } from "../dated-act.ts";
import { blessing, mehdi } from "./people.ts";
import { personOf, type DemoStory } from "./story-context.ts";

/** Two invented cards: one that the house sees, and one that it does not. */
export function inventHealth(context: Context, tale: DemoStory): void {
  const said = words[tale.language];
  keep(context, personOf(tale, blessing), true, {
    allergies: said.nuts,
    help: said.spray,
    doctor: said.doctor,
    insurance: "insured",
    insurer: said.fund,
    insuredUntil: addDays(context.today, 70),
    note: "",
  });
  keep(context, personOf(tale, mehdi), false, {
    allergies: "",
    help: said.sugar,
    doctor: said.doctor,
    insurance: "urgentAid",
    insurer: said.centre,
    insuredUntil: addDays(context.today, 12),
    note: "",
  });
}

function keep(context: Context, id: PersonId, agrees: boolean, card: HealthCard): void {
  const agreedOn = agrees ? addDays(context.today, -30) : null;
  runCommand(context, "health.saveCard", saveCard, { id, follows: null, agreedOn, card });
}

const words: Readonly<
  Record<
    Language,
    Readonly<Record<"nuts" | "spray" | "sugar" | "doctor" | "fund" | "centre", string>>
  >
> = {
  en: {
    nuts: "Peanuts",
    spray: "The blue spray in the bag; then call an ambulance",
    sugar: "Something sweet to drink when the hands shake",
    doctor: "Doctor Fairytale, 02 000 00 00",
    fund: "Invented fund",
    centre: "Public centre of Nowhere",
  },
  fr: {
    nuts: "Cacahuètes",
    spray: "Le spray bleu dans le sac ; puis appeler une ambulance",
    sugar: "Une boisson sucrée quand les mains tremblent",
    doctor: "Docteur Conte, 02 000 00 00",
    fund: "Mutuelle inventée",
    centre: "CPAS de Nulle Part",
  },
  nl: {
    nuts: "Pindanoten",
    spray: "De blauwe spray in de tas; daarna een ziekenwagen bellen",
    sugar: "Iets zoets te drinken als de handen beven",
    doctor: "Dokter Sprookje, 02 000 00 00",
    fund: "Verzonnen ziekenfonds",
    centre: "OCMW van Nergens",
  },
};
