import { useTranslation } from "react-i18next";
import { calendarDateOf, type Instant } from "../../domain/core/calendar-date.ts";
import type { Given, RegisteredPerson } from "../../domain/integrity/access-register.ts";
import type { Role } from "../../domain/users/user.ts";
import { localeOf } from "../lib/texts/i18n.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { useAccessAreaNames } from "../users/accounts/use-access-area-names.ts";

/** The access register in words, for the screen and for its printout. */
export function useAccessWords(zone: string) {
  const { t } = useTranslation("register");
  const { dates } = useFormats();
  const partNames = useAccessAreaNames();
  const day = (at: Instant): string => dates.long(calendarDateOf(at, zone));
  const { list, rolesIn } = useLists();
  const since = (given: Given): string =>
    given.by === null
      ? t("sinceSheets", { day: day(given.at) })
      : t("since", { day: day(given.at), by: given.by });
  const rolesOf = (person: RegisteredPerson): string =>
    `${rolesIn(person.roles)}, ${since(person.rolesGiven)}`;
  const areasOf = ({ holds, awaits }: Pick<RegisteredPerson, "holds" | "awaits">): string[] => [
    ...holds.map(({ compartment, given }) => `${partNames([compartment])}, ${since(given)}`),
    ...awaits.map((compartment) => t("awaits", { part: partNames([compartment]) })),
  ];
  const keysOf = ({ keysChosenAt, reset, added }: RegisteredPerson): string[] => [
    keysChosenAt === null
      ? t("oneTime", { since: since(reset ?? added) })
      : t("own", { day: day(keysChosenAt) }),
    ...(reset === null || keysChosenAt === null
      ? []
      : [t("reset", { day: day(reset.at), by: reset.by })]),
  ];
  return {
    day,
    list,
    since,
    /** Sheets are verified by a colleague alone. */
    verifiedOf: ({ at, by }: Given): string => t("verified", { day: day(at), by }),
    rolesOf,
    areasOf,
    keysOf,
    stateOf: ({ state, stateGiven }: RegisteredPerson): string =>
      state === "removed" || state === "disabled"
        ? t(stateGiven.by === null ? `${state}BySheets` : state, {
            day: day(stateGiven.at),
            by: stateGiven.by,
          })
        : "",
  };
}

/** Names and roles as a sentence lists them. */
export function useLists() {
  const { t, i18n } = useTranslation("vocab");
  const list = (names: readonly string[]): string =>
    new Intl.ListFormat(localeOf(i18n.language), { type: "conjunction" }).format(names);
  return {
    list,
    rolesIn: (roles: readonly Role[]): string => list(roles.map((role) => t(`role.${role}`))),
  };
}
