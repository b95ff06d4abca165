import { addDays } from "../../../domain/core/calendar-date.ts";
import type { Language } from "../../../domain/core/display-settings.ts";
import type { BedId } from "../../../domain/accommodation/room.ts";
import type { Context } from "../../vault/platform/handler-context.ts";
import { houseHandlers } from "../../vault/settings/house-settings.handlers.ts";
import { arrange, close } from "../../vault/accommodation/rooms.handlers.ts";
import { runCommand, type DatedAct, known } from "../dated-act.ts";
import { deedsOfAgreements } from "./house-agreements.ts";
import { deedsOfAppointments } from "./appointments.ts";
import { deedsOfArrivals } from "./arrivals-and-departures.ts";
import { inventAssistancePlans } from "./assistance-plans.ts";
import { deedsOfCalls } from "./referrals.ts";
import { deedsOfChores, tickThisWeek } from "./chores.ts";
import { deedsOfDailyLife } from "./daily-life.ts";
import { inventDossiers } from "./dossiers.ts";
import { inventGuard } from "./address-guard-terms.ts";
import { inventHealth } from "./health.ts";
import { deedsOfIncidents } from "./incidents.ts";
import { inventIntakes } from "./intakes.ts";
import { inventKept } from "./sent-documents.ts";
import { inventDisclosures } from "./disclosures.ts";
import { inventLegal } from "./legal.ts";
import { inventLetters } from "./letters.ts";
import { deedsOfLog } from "./log-book.ts";
import { deedsOfMedicines } from "./medication.ts";
import { deedsOfNights } from "./night-census.ts";
import { deedsOfOutings } from "./outings.ts";
import { inventPlans } from "./reservations-and-planned-move.ts";
import { deedsOfResidence, inventPapers } from "./residence.ts";
import { inventSafety } from "./safety.ts";
import { deedsOfSessions } from "./sessions.ts";
import { hasHappened, type DemoStory } from "./story-context.ts";

/** What is there before the first resident: the centre, its rooms and beds. */
export function beginHouse(context: Context, language: Language): readonly BedId[] {
  runCommand(context, "house.saveSettings", houseHandlers["house.saveSettings"], {
    ...context.settings,
    centreName: centreNames[language],
    correspondenceAddress: "Postbus 0\n0000 Verzonnen",
  });
  const rooms = Array.from({ length: 14 }, (_, index) => ({
    id: null,
    name: `${roomWords[language]} ${String(index + 1)}`,
    beds: (index === 4 ? ["A", "B", "C", "D"] : [""]).map((name) => ({
      id: null,
      name,
      kind: name === "D" ? ("cot" as const) : ("bed" as const),
    })),
  }));
  const arranged = runCommand(context, "rooms.arrange", arrange, { rooms });
  return arranged.flatMap((room) => room.beds.map(({ id }) => id));
}

/** What those who live in the house today have done since they came. */
export const deedsOfToday = (tale: DemoStory): readonly DatedAct[] =>
  [
    ...deedsOfArrivals(tale),
    ...deedsOfCalls(tale),
    ...deedsOfResidence(tale),
    ...deedsOfAgreements(tale),
    ...deedsOfNights(tale),
    ...deedsOfAppointments(tale),
    ...deedsOfOutings(tale),
    ...deedsOfDailyLife(tale),
    ...deedsOfMedicines(tale),
    ...deedsOfChores(tale),
    ...deedsOfIncidents(tale),
    ...deedsOfLog(tale),
    ...deedsOfSessions(tale),
  ].filter((deed) => hasHappened(tale, deed));

/** What is recorded at the moment of the visit. */
export function tellNow(context: Context, tale: DemoStory): void {
  const { language, tonight, beds } = tale;
  runCommand(context, "beds.close", close, {
    bedId: known(beds[8]),
    from: addDays(tonight, -1),
    until: addDays(tonight, 2),
    reason: closureReasons[language],
  });
  inventPlans(context, tale);
  inventIntakes(context, tale);
  inventPapers(context, tale);
  inventLegal(context, tale);
  inventAssistancePlans(context, tale);
  inventHealth(context, tale);
  inventDossiers(context, tale);
  inventDisclosures(context, tale);
  inventLetters(context, tale);
  inventKept(context, tale);
  inventGuard(context);
  inventSafety(context, tale);
  tickThisWeek(context);
  context.note({ action: "invented" });
}

const centreNames: Record<Language, string> = {
  en: "The Invented Centre",
  fr: "Centre inventé",
  nl: "Het Verzonnen Centrum",
};
const roomWords: Record<Language, string> = { en: "Room", fr: "Chambre", nl: "Kamer" };
const closureReasons: Record<Language, string> = {
  en: "Heating: the plumber comes on Wednesday",
  fr: "Chauffage : le plombier passe mercredi",
  nl: "Verwarming: de loodgieter komt woensdag",
};
