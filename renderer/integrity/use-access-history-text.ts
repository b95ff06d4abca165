import { useTranslation } from "react-i18next";
import type { AccessEvent } from "../../domain/integrity/access-history.ts";
import type { Role } from "../../domain/users/user.ts";
import { useAccessAreaNames } from "../users/accounts/use-access-area-names.ts";
import { useLists } from "./use-access-register-text.ts";

/** A signed statement as a sentence. */
export function useHistoryLine(): (event: AccessEvent) => string {
  const { t } = useTranslation("register");
  const { list, rolesIn } = useLists();
  const partNames = useAccessAreaNames();
  return ({ by, change }) => {
    const bySheets = by === null;
    switch (change.kind) {
      case "founded":
        return t("history.founded", { by, roles: rolesIn(change.roles) });
      case "personAdded": {
        const { name, roles } = change;
        return t("history.personAdded", { by, name, roles: rolesIn(roles) });
      }
      case "rolesSet":
        return t(`history.${rolesChange(change)}`, {
          by,
          name: change.name,
          given: rolesIn(change.given),
          taken: rolesIn(change.taken),
        });
      case "keysChosen":
        return t(bySheets ? "history.keysChosenBySheets" : "history.keysChosen", {
          name: change.name,
        });
      case "personRemoved":
        return t(bySheets ? "history.personRemovedBySheets" : "history.personRemoved", {
          by,
          name: change.name,
        });
      case "keyReset":
      case "personDisabled":
      case "personEnabled":
        return t(`history.${change.kind}`, { by, name: change.name });
      case "vaultKeyRenewed":
        return bySheets
          ? t("history.vaultKeyRenewedBySheets")
          : t("history.vaultKeyRenewed", { by });
      case "compartmentKeySet": {
        const part = partNames([change.compartment]);
        if (bySheets) return t("history.newKeyBySheets", { part });
        return t(change.isFirst ? "history.firstKey" : "history.newKey", {
          by,
          part,
        });
      }
      case "accessGranted": {
        const part = partNames([change.compartment]);
        const { to } = change;
        if (to === null) return t("history.sheetsGranted", { by, part });
        return t(bySheets ? "history.accessGrantedBySheets" : "history.accessGranted", {
          by,
          name: to,
          part,
        });
      }
      case "accessRemoved":
        return t("history.accessRemoved", {
          by,
          name: change.name,
          part: partNames([change.compartment]),
        });
      case "recoveryKeyVerified":
        return t(change.isFirst ? "history.sheetsVerified" : "history.sheetsRenewed", {
          by,
        });
      case "hiddenHoldersSet": {
        const { file, names } = change;
        return t(bySheets ? "history.hiddenFileBySheets" : "history.hiddenFile", {
          by,
          file,
          names: list(names),
        });
      }
      case "emergencyReadersSet":
      case "deputiesSet": {
        const { kind, names } = change;
        if (names.length === 0) return t(`history.${kind}None`, { by });
        return t(`history.${kind}`, { by, names: list(names) });
      }
    }
  };
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
