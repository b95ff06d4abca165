import { useTranslation } from "react-i18next";
import { calendarDateOf, type Instant } from "../../domain/core/calendar-date.ts";
import type { AccessEvent } from "../../domain/integrity/access-history.ts";
import type { Given, RegisteredPerson } from "../../domain/integrity/access-register.ts";
import type { Role } from "../../domain/users/user.ts";
import { localeOf } from "../lib/texts/i18n.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { useAccessAreaNames } from "../users/accounts/use-access-area-names.ts";

/** The access register in words, for the screen and for its printout. */
export function useAccessWords(zone: string) {
  const { t, i18n } = useTranslation(["register", "vocab"]);
  const { dates } = useFormats();
  const partNames = useAccessAreaNames();
  const day = (at: Instant): string => dates.long(calendarDateOf(at, zone));
  const list = (names: readonly string[]): string =>
    new Intl.ListFormat(localeOf(i18n.language), { type: "conjunction" }).format(names);
  const rolesIn = (roles: readonly Role[]): string =>
    list(roles.map((role) => t(`vocab:role.${role}`)));
  const since = (given: Given): string =>
    given.by === null
      ? t("register:sinceSheets", { day: day(given.at) })
      : t("register:since", { day: day(given.at), by: given.by });
  const rolesOf = (person: RegisteredPerson): string =>
    `${rolesIn(person.roles)}, ${since(person.rolesGiven)}`;
  const areasOf = ({ holds, awaits }: Pick<RegisteredPerson, "holds" | "awaits">): string[] => [
    ...holds.map(({ compartment, given }) => `${partNames([compartment])}, ${since(given)}`),
    ...awaits.map((compartment) => t("register:awaits", { part: partNames([compartment]) })),
  ];
  const keysOf = ({ keysChosenAt, reset, added }: RegisteredPerson): string[] => [
    keysChosenAt === null
      ? t("register:oneTime", { since: since(reset ?? added) })
      : t("register:own", { day: day(keysChosenAt) }),
    ...(reset === null || keysChosenAt === null
      ? []
      : [t("register:reset", { day: day(reset.at), by: reset.by })]),
  ];
  return {
    day,
    list,
    since,
    /** Sheets are verified by a colleague alone. */
    verifiedOf: ({ at, by }: Given): string => t("register:verified", { day: day(at), by }),
    rolesOf,
    areasOf,
    keysOf,
    stateOf: ({ state, stateGiven }: RegisteredPerson): string =>
      state === "removed" || state === "disabled"
        ? t(stateGiven.by === null ? `register:${state}BySheets` : `register:${state}`, {
            day: day(stateGiven.at),
            by: stateGiven.by,
          })
        : "",
    historyLine: (event: AccessEvent): string => lineOf(event),
  };

  function lineOf({ by, change }: AccessEvent): string {
    const bySheets = by === null;
    switch (change.kind) {
      case "founded":
        return t("register:history.founded", { by, roles: rolesIn(change.roles) });
      case "personAdded": {
        const { name, roles } = change;
        return t("register:history.personAdded", { by, name, roles: rolesIn(roles) });
      }
      case "rolesSet":
        return t(`register:history.${rolesChange(change)}`, {
          by,
          name: change.name,
          given: rolesIn(change.given),
          taken: rolesIn(change.taken),
        });
      case "keysChosen":
        return t(bySheets ? "register:history.keysChosenBySheets" : "register:history.keysChosen", {
          name: change.name,
        });
      case "personRemoved":
        return t(
          bySheets ? "register:history.personRemovedBySheets" : "register:history.personRemoved",
          { by, name: change.name },
        );
      case "keyReset":
      case "personDisabled":
      case "personEnabled":
        return t(`register:history.${change.kind}`, { by, name: change.name });
      case "vaultKeyRenewed":
        return bySheets
          ? t("register:history.vaultKeyRenewedBySheets")
          : t("register:history.vaultKeyRenewed", { by });
      case "compartmentKeySet": {
        const part = partNames([change.compartment]);
        if (bySheets) return t("register:history.newKeyBySheets", { part });
        return t(change.isFirst ? "register:history.firstKey" : "register:history.newKey", {
          by,
          part,
        });
      }
      case "accessGranted": {
        const part = partNames([change.compartment]);
        const { to } = change;
        if (to === null) return t("register:history.sheetsGranted", { by, part });
        return t(
          bySheets ? "register:history.accessGrantedBySheets" : "register:history.accessGranted",
          { by, name: to, part },
        );
      }
      case "accessRemoved":
        return t("register:history.accessRemoved", {
          by,
          name: change.name,
          part: partNames([change.compartment]),
        });
      case "recoveryKeyVerified":
        return t(
          change.isFirst ? "register:history.sheetsVerified" : "register:history.sheetsRenewed",
          {
            by,
          },
        );
      case "hiddenHoldersSet": {
        const { file, names } = change;
        return t(bySheets ? "register:history.hiddenFileBySheets" : "register:history.hiddenFile", {
          by,
          file,
          names: list(names),
        });
      }
      case "emergencyReadersSet":
      case "deputiesSet": {
        const { kind, names } = change;
        if (names.length === 0) return t(`register:history.${kind}None`, { by });
        return t(`register:history.${kind}`, { by, names: list(names) });
      }
    }
  }
}

const rolesChange = ({
  given,
  taken,
}: {
  readonly given: readonly Role[];
  readonly taken: readonly Role[];
}) =>
  given.length === 0
    ? ("rolesTaken" as const)
    : taken.length === 0
      ? ("rolesGiven" as const)
      : ("rolesExchanged" as const);
