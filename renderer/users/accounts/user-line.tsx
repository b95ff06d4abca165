import { useTranslation } from "react-i18next";
import type { User } from "../../../domain/users/user.ts";
import { initials } from "../../shell/privacy-mode-provider.tsx";
import { useSession } from "../../shell/user-session.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Button } from "../../ui/button.tsx";
import { Row } from "../../ui/card.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useAccessAreaNames } from "./use-access-area-names.ts";
import styles from "./users.module.css";

export interface UserLineProps {
  readonly user: User;
  /** Left out for removed users. */
  readonly onOpen?: () => void;
}

export function UserLine({ user, onOpen }: UserLineProps) {
  const { t } = useTranslation("settings");
  const { t: vocab } = useTranslation("vocab");
  const { t: common } = useTranslation("common");
  const { me } = useSession();
  const roles = user.roles.map((role) => vocab(`role.${role}`)).join(" · ");
  return (
    <Row
      leading={<Avatar initials={initials(user.name).join("")} seed={user.id} />}
      title={
        <span className={styles["name"]}>
          {user.name}
          {user.id === me.id ? <small>{t("users.you")}</small> : null}
        </span>
      }
      detail={
        <>
          {roles}
          {user.state === "removed" ? null : <KeySays user={user} />}
        </>
      }
      trailing={
        <>
          <StateTag user={user} />
          {onOpen === undefined ? null : (
            <Button size="small" onPress={onOpen} label={t("users.open", { name: user.name })}>
              {common("edit")}
            </Button>
          )}
        </>
      }
    />
  );
}

/** Which compartments this user's key opens and which it waits for, in words. */
function KeySays({ user }: { readonly user: User }) {
  const { t } = useTranslation("settings");
  const partNames = useAccessAreaNames();
  const opens =
    user.holds.length === 0
      ? t("users.opensHouse")
      : t("users.opens", { parts: partNames(user.holds) });
  const waits =
    user.awaits.length === 0 ? "" : ` ${t("users.waitsHow", { parts: partNames(user.awaits) })}`;
  return (
    <span className={styles["key"]}>
      {opens}
      {waits}
    </span>
  );
}

function StateTag({ user }: { readonly user: User }) {
  const { t } = useTranslation("settings");
  if (user.state === "active")
    return user.awaits.length === 0 ? null : <Tag tone="warn">{t("users.waiting")}</Tag>;
  const tones = { invited: "info", disabled: "warn", removed: "plain" } as const;
  return <Tag tone={tones[user.state]}>{t(`users.state.${user.state}`)}</Tag>;
}
