import { useState } from "react";
import { UserPlus } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { User, UserId } from "../../../domain/users/user.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { useHasRole, useSession } from "../../shell/user-session.ts";
import { useProcedure } from "../../lib/api.ts";
import { Button } from "../../ui/button.tsx";
import { Card, Rows } from "../../ui/card.tsx";
import { EmptyState } from "../../ui/empty-and-error-state.tsx";
import { OneTimePassphrase } from "../passphrase/one-time-passphrase.tsx";
import { SettingsSection } from "../../shell/settings/settings-section.tsx";
import { AddColleague } from "./add-colleague.tsx";
import type { OneTimePassphraseState } from "./one-time-passphrase-state.ts";
import { RemovalProgress } from "./removal-progress.tsx";
import { useRemoval } from "./user-removal.ts";
import { UserLine } from "./user-line.tsx";
import { UserPanel } from "./user-panel.tsx";
import { ColleaguesWaitingForAccess } from "./colleagues-waiting-for-access.tsx";

/** The users and what their keys open. A user who can only grant access sees only who waits for it. */
export function UsersSection() {
  const { t } = useTranslation("settings");
  return useHasRole("admin") ? (
    <Administered />
  ) : (
    <SettingsSection id="users" lead={t("users.lead")}>
      <ColleaguesWaitingForAccess />
    </SettingsSection>
  );
}

function Administered() {
  const { t } = useTranslation("settings");
  const { me } = useSession();
  const users = useProcedure("users.list", {});
  const [isAdding, setAdding] = useState(false);
  const [openId, setOpenId] = useState<UserId | null>(null);
  const { removal, begin, forget } = useRemoval();
  const [slip, setSlip] = useState<OneTimePassphraseState | null>(null);
  const add = (
    <Button
      kind="primary"
      icon={<UserPlus size={17} aria-hidden="true" />}
      onPress={() => setAdding(true)}
    >
      {t("users.add")}
    </Button>
  );
  return (
    <SettingsSection id="users" lead={t("users.lead")} actions={add}>
      {removal === null ? null : <RemovalProgress removal={removal} onSeen={forget} />}
      <ColleaguesWaitingForAccess />
      <QueryBoundary answer={users}>
        {(all) => (
          <>
            <People users={all.filter(({ state }) => state !== "removed")} onOpen={setOpenId} />
            {all.length > 1 ? null : (
              <EmptyState title={t("users.aloneTitle")}>{t("users.alone")}</EmptyState>
            )}
            <Left users={all.filter(({ state }) => state === "removed")} />
            <UserPanel
              user={all.find(({ id, state }) => id === openId && state !== "removed") ?? null}
              isSelf={openId === me.id}
              onClose={() => setOpenId(null)}
              onSlip={setSlip}
              onRemoving={begin}
            />
          </>
        )}
      </QueryBoundary>
      {isAdding ? <AddColleague onClose={() => setAdding(false)} onSlip={setSlip} /> : null}
      {slip === null ? null : <OneTimePassphrase {...slip} onDone={() => setSlip(null)} />}
    </SettingsSection>
  );
}

function People({
  users,
  onOpen,
}: {
  readonly users: readonly User[];
  readonly onOpen: (id: UserId) => void;
}) {
  return (
    <Card>
      <Rows>
        {users.map((user) => (
          <UserLine key={user.id} user={user} onOpen={() => onOpen(user.id)} />
        ))}
      </Rows>
    </Card>
  );
}

function Left({ users }: { readonly users: readonly User[] }) {
  const { t } = useTranslation("settings");
  if (users.length === 0) return null;
  return (
    <Card title={t("users.left")} aside={t("users.leftNote")}>
      <Rows>
        {users.map((user) => (
          <UserLine key={user.id} user={user} />
        ))}
      </Rows>
    </Card>
  );
}
