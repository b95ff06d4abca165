import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Compartment, User } from "../../../domain/users/user.ts";
import { useSession } from "../../shell/user-session.ts";
import { Button } from "../../ui/button.tsx";
import { Tag } from "../../ui/tag.tsx";
import { GrantAccess } from "./grant-access.tsx";
import { GrantAccessWithRecoveryKit } from "./grant-access-with-recovery-kit.tsx";
import { useAccessAreaNames } from "./use-access-area-names.ts";
import styles from "./users.module.css";

/** The compartments of a user's roles, opened or awaited, and the form to grant access. */
export function UserCompartments({ user }: { readonly user: User }) {
  const { t } = useTranslation("settings");
  const partNames = useAccessAreaNames();
  return (
    <section className={styles["block"]}>
      <h3>{t("users.facts")}</h3>
      <ul className={styles["parts"]}>
        {["", ...user.holds].map((part) => (
          <li key={part} className={styles["part"]}>
            <span>{partNames(user.holds.filter((one) => one === part))}</span>
            <Tag tone="ok">{t("users.held")}</Tag>
          </li>
        ))}
        {user.awaits.map((part) => (
          <Awaited key={part} user={user} part={part} />
        ))}
      </ul>
    </section>
  );
}

function Awaited({ user, part }: { readonly user: User; readonly part: Compartment }) {
  const { t } = useTranslation("settings");
  const { me } = useSession();
  const partNames = useAccessAreaNames();
  const [way, setWay] = useState<"words" | "kit" | null>(null);
  const name = partNames([part]);
  const close = () => setWay(null);
  const canLetIn = me.holds.includes(part);
  return (
    <li className={styles["awaited"]}>
      <div className={styles["part"]}>
        <span>{name}</span>
        <Tag tone="warn">{t("users.waiting")}</Tag>
      </div>
      {user.state !== "active" ? (
        <small>{t("users.letInNotYet", { name: user.name })}</small>
      ) : way === "words" ? (
        <GrantAccess userId={user.id} name={user.name} compartment={part} onDone={close} />
      ) : canLetIn ? (
        <Button size="small" onPress={() => setWay("words")}>
          {t("users.letIn")}
        </Button>
      ) : (
        <>
          <small>{t("users.letInOther", { name: user.name, part: name })}</small>
          <Button size="small" onPress={() => setWay("kit")}>
            {t("users.byKitOpen")}
          </Button>
          {way === "kit" ? (
            <GrantAccessWithRecoveryKit user={user} part={part} onClose={close} />
          ) : null}
        </>
      )}
    </li>
  );
}
