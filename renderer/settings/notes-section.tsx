import { useTranslation } from "react-i18next";
import type { NoteReaders } from "../../domain/counselling/session-view.ts";
import type { UserId } from "../../domain/users/user.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { useHasRole, useSession } from "../shell/session.ts";
import { useProcedure, useCommand } from "../lib/api.ts";
import { Card } from "../ui/card.tsx";
import { Checkbox } from "../ui/fields/toggle.tsx";
import { SettingsSection } from "../shell/settings/settings-section.tsx";
import styles from "../shell/settings/settings.module.css";

/** Who reads sealed notes besides their authors: takes effect at once. */
export function NotesSection() {
  const { t } = useTranslation("sessions");
  const isCare = useHasRole("care");
  const readers = useProcedure("contacts.readers", {});
  return (
    <SettingsSection id="notes" lead={t("settings.lead")}>
      <QueryBoundary answer={readers}>
        {(value) => (
          <>
            {isCare ? <Deputies readers={value} /> : null}
            <EmergencyReaders readers={value} />
          </>
        )}
      </QueryBoundary>
    </SettingsSection>
  );
}

interface PartProps {
  readonly readers: NoteReaders;
}

function Deputies({ readers }: PartProps) {
  const { t } = useTranslation("sessions");
  const { me } = useSession();
  const name = useCommand("contacts.nameDeputy");
  return (
    <Named
      title={t("settings.deputies")}
      text={t("settings.deputiesText")}
      people={readers.careWorkers.filter(({ id }) => id !== me.id)}
      named={readers.deputies}
      error={name.error}
      isPending={name.isPending}
      onName={(userId, isNamed) => name.mutate({ userId, isNamed })}
    />
  );
}

/** Named by care workers, nobody by themselves; administrators see who they are. */
function EmergencyReaders({ readers }: PartProps) {
  const { t } = useTranslation("sessions");
  const { me } = useSession();
  const isCare = useHasRole("care");
  const others = readers.careWorkers.filter(({ id }) => id !== me.id);
  const name = useCommand("contacts.nameHolder");
  return (
    <Named
      title={t("settings.holders")}
      text={t("settings.holdersText")}
      people={isCare ? union(others, readers.holders) : readers.holders}
      named={readers.holders}
      isFixed={!isCare}
      error={name.error}
      isPending={name.isPending}
      onName={(userId, isNamed) => name.mutate({ userId, isNamed })}
    />
  );
}

type People = NoteReaders["holders"];

/** Includes former care workers, so that they can be removed. */
const union = (some: People, others: People): People => [
  ...some,
  ...others.filter(({ id }) => !some.some((one) => one.id === id)),
];

interface NamedProps {
  readonly title: string;
  readonly text: string;
  readonly people: People;
  readonly named: People;
  readonly isFixed?: boolean;
  readonly isPending: boolean;
  readonly error: ReturnType<typeof useCommand<"contacts.nameHolder">>["error"];
  readonly onName: (userId: UserId, isNamed: boolean) => void;
}

function Named(props: NamedProps) {
  const { title, text, people, named, isFixed = false, isPending, error, onName } = props;
  const { t } = useTranslation("sessions");
  return (
    <Card title={title} isPadded>
      <div className={styles["named"]}>
        <p className={styles["lead"]}>{text}</p>
        {people.length === 0 ? <p>{t("settings.nobody")}</p> : null}
        {people.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            isOn={named.some((one) => one.id === id)}
            isDisabled={isFixed || isPending}
            onChange={(isNamed) => onName(id, isNamed)}
          />
        ))}
        <RefusalNotice error={error} />
      </div>
    </Card>
  );
}
