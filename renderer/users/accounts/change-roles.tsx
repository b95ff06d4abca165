import { useState } from "react";
import { useTranslation } from "react-i18next";
import { compartmentsOf, type Role, type User } from "../../../domain/users/user.ts";
import { useCommand } from "../../lib/api.ts";
import { sentenceFor } from "../../lib/error-sentences.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { useAccessAreaNames } from "./use-access-area-names.ts";
import { RoleChoice } from "./role-choice.tsx";
import styles from "./users.module.css";

export interface ChangeRolesProps {
  readonly user: User;
  /** The ticked roles differ from the saved ones. */
  readonly onChanged: (isChanged: boolean) => void;
}

export function ChangeRoles({ user, onChanged }: ChangeRolesProps) {
  const { t } = useTranslation("settings");
  const { t: errors } = useTranslation("errors");
  const partNames = useAccessAreaNames();
  const [roles, setRoles] = useState<readonly Role[]>(user.roles);
  const setRolesOf = useCommand("users.setRoles");
  const isOther = (next: readonly Role[]) =>
    [...next].sort().join() !== [...user.roles].sort().join();
  const isChanged = isOther(roles);
  const before = compartmentsOf(user.roles);
  const after = compartmentsOf(roles);
  const lost = before.filter((part) => !after.includes(part));
  const gained = after.filter((part) => !before.includes(part));
  return (
    <section className={styles["block"]}>
      <RoleChoice
        label={t("users.roles")}
        roles={roles}
        onChange={(next) => {
          setRolesOf.reset();
          setRoles(next);
          onChanged(isOther(next));
        }}
        problem={roles.length === 0 ? t("users.rolesMissing") : null}
      />
      {isChanged && lost.length > 0 ? (
        <Notice tone="warn">{t("users.rolesLess", { parts: partNames(lost) })}</Notice>
      ) : null}
      {isChanged && gained.length > 0 ? <Notice tone="info">{t("users.rolesWaits")}</Notice> : null}
      {setRolesOf.error === null ? null : (
        <Notice tone="bad" isSpoken>
          {sentenceFor(setRolesOf.error.reason, errors)}
        </Notice>
      )}
      {isChanged && roles.length > 0 ? (
        <div>
          <Button
            isPending={setRolesOf.isPending}
            onPress={() => {
              setRolesOf.mutate(
                { id: user.id, roles: [...roles] },
                {
                  onSuccess: () => {
                    onChanged(false);
                    showToast({ text: t("users.rolesSaved", { name: user.name }) });
                  },
                },
              );
            }}
          >
            {t("users.saveRoles")}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
