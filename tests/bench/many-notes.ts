// 75,000 notes, in words of several languages and scripts.
import { addDays } from "../../domain/core/calendar-date.ts";
import { PersonId } from "../../domain/people/person.ts";
import { ok } from "../../domain/core/result.ts";
import { addSession } from "../../electron/vault/counselling/sessions.ts";
import type { Context } from "../../electron/vault/platform/handler-context.ts";
import { write } from "../../electron/vault/platform/transactions.ts";
import { openHouseOf, type TestHouse } from "../helpers/integration/test-house.ts";

export const noteCount = Number(process.env["HEARTH_NOTES"] ?? "75000");
/** Notes per transaction: uncommitted data has to fit into memory. */
const batch = 5_000;

/** Each is used by some notes; the last ones by few. */
const words = [
  ..."she slept better after the call and wants to learn to bake bread with her sister".split(" "),
  ..."réunion décembre élève forêt logement audition avocate peur dettes médecin école".split(" "),
  ..."verblijf advocaat vergadering gemeente huisarts afspraak geëist ziekenfonds".split(" "),
  ..."встреча адвокат сестра работа страх".split(" "),
  ..."قالت تريد العمل المدرسة الخوف".split(" "),
  ..."她说 想学 面包 害怕 工作".split(" "),
  ..."กลับบ้าน ทำงาน โรงเรียน".split(" "),
];
const rare = Array.from({ length: 4000 }, (_, index) => `rare${index.toString(36)}word`);

/** Adds notes about people in turn; the newest are of today. */
export function addNotesAbout(house: TestHouse, people: readonly PersonId[], count: number): void {
  const inHouse = (work: (context: Context) => void): void => {
    write(openHouseOf(house), house.vault.clock, (context) => {
      work(context);
      return ok(null);
    });
  };
  for (let from = 0; from < count; from += batch)
    inHouse((context) => {
      for (let number = from; number < Math.min(count, from + batch); number += 1)
        addNote(context, people[number % people.length] ?? PersonId.parse(""), number);
    });
  // In use, notes are written day after day, which fills the pages; here the newest come first, and leave them half empty.
  openHouseOf(house).database.file.exec("REINDEX contacts_by_day");
}

function addNote(context: Context, id: PersonId, number: number): void {
  const text = Array.from(
    { length: 40 },
    (_, place) => words[(number * 31 + place * place * 17) % words.length] ?? "",
  );
  text.push(rare[number % rare.length] ?? "");
  addSession(
    context,
    id,
    {
      day: addDays(context.today, -Math.floor(number / 8) % 9000),
      minutes: 50,
      place: "centre",
      kind: "counselling",
      interpreted: "none",
      isInterview: true,
      level: "plan",
    },
    { others: "", themes: [], text: text.join(" "), nextStep: "", next: null },
  );
}
