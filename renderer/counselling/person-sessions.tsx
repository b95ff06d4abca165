import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SessionId } from "../../domain/counselling/session.ts";
import { type SessionPage, sessionsOnPage } from "../../domain/counselling/session-view.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { DeletedNotice } from "../shell/deleted-notice.tsx";
import { useProcedure } from "../lib/api.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-and-error-state.tsx";
import { useFile } from "../people/person-context.ts";
import { UnfinishedSession } from "./unfinished-session.tsx";
import { NoteSearch } from "./note-search.tsx";
import { SessionItem } from "./session-item.tsx";
import styles from "./sessions.module.css";

export interface PersonSessionsProps {
  /** The session whose addition or withdrawal has a draft. */
  readonly add?: SessionId | undefined;
  readonly back?: SessionId | undefined;
  /** The session whose correction has a draft. */
  readonly fix?: SessionId | undefined;
  /** The session whose next session was being moved in a draft. */
  readonly next?: SessionId | undefined;
  /** The session that was found by a search. */
  readonly contact?: SessionId | undefined;
}

/** The sessions of a person, newest first, as far as this user may know them. */
export function PersonSessions(props: PersonSessionsProps) {
  const { card } = useFile();
  const sought = props.contact ?? props.add ?? props.back ?? props.fix ?? props.next ?? null;
  // Until the user turns a page: the page with the session that was linked to.
  const [turned, setTurned] = useState<number | null>(null);
  const asked = { id: card.id, page: turned ?? 0, around: turned === null ? sought : null };
  const answer = useProcedure("contacts.ofPerson", asked, { keepsPrevious: true });
  return (
    <QueryBoundary answer={answer} lines={8}>
      {(found) => (
        <div className={styles["sessions"]}>
          <DeletedNotice
            isGone={sought !== null && !found.contacts.some(({ id }) => id === sought)}
          />
          <UnfinishedSession personId={card.id} />
          {found.total === 0 ? (
            <Nothing mayWrite={found.mayWrite} />
          ) : (
            <NoteSearch personId={card.id} title={<Total found={found} />}>
              {found.contacts.map((contact) => (
                <SessionItem
                  key={contact.id}
                  contact={contact}
                  mayWrite={found.mayWrite}
                  isSought={contact.id === props.contact}
                  opens={
                    (["add", "back", "fix", "next"] as const).find(
                      (one) => props[one] === contact.id,
                    ) ?? null
                  }
                />
              ))}
              <Turn page={found.page} total={found.total} onTurn={setTurned} />
            </NoteSearch>
          )}
        </div>
      )}
    </QueryBoundary>
  );
}

function Total({ found }: { readonly found: SessionPage }) {
  const { t } = useTranslation("sessions");
  return <h2>{t("count", { count: found.total })}</h2>;
}

function Nothing({ mayWrite }: { readonly mayWrite: boolean }) {
  const { t } = useTranslation("sessions");
  return (
    <Card>
      <EmptyState title={t(mayWrite ? "none" : "noneHouse")}>
        {t(mayWrite ? "noneText" : "noneHouseText")}
      </EmptyState>
    </Card>
  );
}

interface TurnProps {
  readonly page: number;
  readonly total: number;
  readonly onTurn: (page: number) => void;
}

function Turn({ page, total, onTurn }: TurnProps) {
  const { t } = useTranslation("sessions");
  if (total <= sessionsOnPage) return null;
  return (
    <div className={styles["turn"]}>
      <Button size="small" isDisabled={page === 0} onPress={() => onTurn(page - 1)}>
        {t("newer")}
      </Button>
      <Button
        size="small"
        isDisabled={(page + 1) * sessionsOnPage >= total}
        onPress={() => onTurn(page + 1)}
      >
        {t("older")}
      </Button>
    </div>
  );
}
