import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { User } from "../../../domain/users/user.ts";
import { useToday } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Panel } from "../../ui/overlays/dialog.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import { ChangeRoles } from "./change-roles.tsx";
import { RemoveUser } from "./remove-user.tsx";
import type { OneTimePassphraseState } from "./one-time-passphrase-state.ts";
import { UserCompartments } from "./user-compartments.tsx";
import styles from "./users.module.css";
import { UserAccountActions } from "./user-account-actions.tsx";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";

export interface UserPanelProps {
  readonly user: User | null;
  readonly isSelf: boolean;
  readonly onClose: () => void;
  readonly onSlip: (slip: OneTimePassphraseState) => void;
  /** Called when the re-encryption begins. */
  readonly onRemoving: (name: string, job: string) => void;
}

/** One user: their compartments, their roles, and their access. */
export function UserPanel({ user, isSelf, onClose, onSlip, onRemoving }: UserPanelProps) {
  const [kept, setKept] = useState(user);
  const [isChanged, setChanged] = useState(false);
  // The panel keeps its content while it slides away.
  if (user !== null && user !== kept) setKept(user);
  return (
    <Panel
      title={kept?.name ?? ""}
      isOpen={user !== null}
      wouldLose={isChanged}
      onClose={() => {
        setChanged(false);
        onClose();
      }}
    >
      {kept === null ? null : (
        <Content
          key={kept.id}
          user={kept}
          isSelf={isSelf}
          onChanged={setChanged}
          onRemoved={(job) => {
            setChanged(false);
            onRemoving(kept.name, job);
            onClose();
          }}
          onSlip={(slip) => {
            setChanged(false);
            onClose();
            onSlip(slip);
          }}
        />
      )}
    </Panel>
  );
}

function Content({
  user,
  isSelf,
  onChanged,
  onRemoved,
  onSlip,
}: {
  readonly user: User;
  readonly isSelf: boolean;
  readonly onChanged: (isChanged: boolean) => void;
  readonly onRemoved: (job: string) => void;
  readonly onSlip: (slip: OneTimePassphraseState) => void;
}) {
  const { t } = useTranslation("settings");
  const { dates } = useFormats();
  const today = useToday();
  const day = dates.short(CalendarDate.parse(user.createdAt.slice(0, 10)), today);
  return (
    <>
      <p className={styles["under"]}>
        {user.signInName} · {t("users.since", { day })}
      </p>
      {user.state === "invited" ? <Notice tone="info">{t("users.invitedNote")}</Notice> : null}
      {user.state === "disabled" ? <Notice tone="warn">{t("users.disabledNote")}</Notice> : null}
      <UserCompartments user={user} />
      <ChangeRoles user={user} onChanged={onChanged} />
      {isSelf ? (
        <p className={styles["under"]}>{t("users.yourself")}</p>
      ) : (
        <>
          <UserAccountActions user={user} onSlip={onSlip} />
          <RemoveUser user={user} onRemoved={onRemoved} />
        </>
      )}
    </>
  );
}
