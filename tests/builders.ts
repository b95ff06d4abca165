import type { Input } from "../domain/api.ts";

/** What is typed when someone invented arrives, without a bed. */
export function aNewcomer(
  change: Partial<Omit<Input<"stays.admit">, "bedId">> = {},
): Omit<Input<"stays.admit">, "bedId"> {
  return {
    personId: null,
    name: "Linh Invented",
    sex: "female",
    age: { basis: "birthDate", birthDate: "2002-05-17" },
    nationality: "VN",
    languages: ["vi"],
    referredBy: "police",
    from: "2026-11-24",
    plannedUntil: "2027-05-24",
    ...change,
  };
}
