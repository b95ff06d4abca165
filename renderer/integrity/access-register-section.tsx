import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AccessEvent } from "../../domain/integrity/access-history.ts";
import type { AccessRegister, RegisteredPerson } from "../../domain/integrity/access-register.ts";
import { useProcedure } from "../lib/api.ts";
import { useToday, useZone } from "../lib/dates/use-today.ts";
import { languageFrom } from "../lib/texts/i18n.ts";
import { PrintButton } from "../printing/print-button.tsx";
import { usePrintouts } from "../printing/printouts.ts";
import { initials } from "../shell/privacy-mode-provider.tsx";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { SettingsSection } from "../shell/settings/settings-section.tsx";
import { Avatar } from "../ui/avatar.tsx";
import { Button } from "../ui/button.tsx";
import { Card, Row, Rows } from "../ui/card.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import { Tag } from "../ui/tag.tsx";
import { useHistoryLine } from "./use-access-history-text.ts";
import { useAccessWords } from "./use-access-register-text.ts";
import styles from "./access-register.module.css";

/** Who holds what and since when, and every statement that made it so. */
export function AccessRegisterSection() {
  const { t } = useTranslation("register");
  const [page, setPage] = useState(0);
  const answer = useProcedure("register.view", { page }, { keepsPrevious: true });
  return (
    <SettingsSection
      id="register"
      lead={t("lead")}
      actions={answer.data === undefined ? null : <Print register={answer.data.register} />}
    >
      <QueryBoundary answer={answer}>
        {({ register, history, hasMore }) => (
          <>
            <Now register={register} />
            <History
              events={history}
              onNewest={page === 0 ? null : () => setPage(0)}
              onEarlier={hasMore ? () => setPage(page + 1) : null}
            />
          </>
        )}
      </QueryBoundary>
    </SettingsSection>
  );
}

function Print({ register }: { readonly register: AccessRegister }) {
  const { t, i18n } = useTranslation("register");
  const { t: paper } = useTranslation("paper");
  const printouts = usePrintouts();
  const today = useToday();
  const zone = useZone();
  const print = async () => {
    // Who is named for a hidden file is for those who are named alone.
    const { hiddenFiles, ...sheet } = register;
    const language = languageFrom(i18n.language);
    const content = { ...sheet, zone, on: today };
    const isShown = await printouts.open(
      { kind: "accessRegister", language, sheet: content },
      today,
    );
    if (!isShown) showToast({ text: paper("failed") });
  };
  return (
    <PrintButton isPending={printouts.isDrawing} onPress={() => void print()}>
      {t("print")}
    </PrintButton>
  );
}

function Now({ register }: { readonly register: AccessRegister }) {
  const { t } = useTranslation("register");
  const { since, verifiedOf, areasOf, list } = useAccessWords(useZone());
  const { people, recoveryKey, emergencyReaders, hiddenFiles } = register;
  const left = people.filter(({ state }) => state === "removed");
  const named = emergencyReaders?.names ?? [];
  return (
    <>
      <Card title={t("people")}>
        <Rows>
          {people
            .filter(({ state }) => state !== "removed")
            .map((person) => (
              <Person key={person.id} person={person} />
            ))}
        </Rows>
      </Card>
      <Card title={t("others")} isPadded>
        <dl className={styles["facts"]}>
          <Fact name={t("sheets")}>
            {recoveryKey === null
              ? [t("noSheets")]
              : [
                  verifiedOf(recoveryKey.verified),
                  ...areasOf({ holds: recoveryKey.holds, awaits: [] }),
                ]}
          </Fact>
          <Fact name={t("emergency")}>
            {emergencyReaders === null || named.length === 0
              ? [t("nobody")]
              : [`${list(named)}, ${since(emergencyReaders.given)}`]}
          </Fact>
          {hiddenFiles.map(({ number, names, given }) => (
            <Fact key={number} name={t("hiddenFile", { number })}>
              {[`${list(names)}, ${since(given)}`, t("hiddenFileNote")]}
            </Fact>
          ))}
        </dl>
      </Card>
      {left.length === 0 ? null : (
        <Card title={t("left")}>
          <Rows>
            {left.map((person) => (
              <Left key={person.id} person={person} />
            ))}
          </Rows>
        </Card>
      )}
    </>
  );
}

function Person({ person }: { readonly person: RegisteredPerson }) {
  const { t } = useTranslation("register");
  const { rolesOf, areasOf, keysOf, list, stateOf } = useAccessWords(useZone());
  const areas = areasOf(person);
  return (
    <Row
      leading={<Avatar initials={initials(person.name).join("")} seed={person.id} />}
      title={<b>{person.name}</b>}
      detail={
        <dl className={styles["facts"]}>
          {person.state === "disabled" ? <Fact name={t("state")}>{[stateOf(person)]}</Fact> : null}
          <Fact name={t("roles", { count: person.roles.length })}>{[rolesOf(person)]}</Fact>
          <Fact name={t("access")}>{areas.length === 0 ? [t("houseOnly")] : areas}</Fact>
          <Fact name={t("key")}>{keysOf(person)}</Fact>
          {person.deputies.length === 0 ? null : (
            <Fact name={t("deputies")}>{[list(person.deputies)]}</Fact>
          )}
        </dl>
      }
      trailing={<State person={person} />}
    />
  );
}

function State({ person: { state, awaits } }: { readonly person: RegisteredPerson }) {
  const { t } = useTranslation("settings");
  if (state === "active")
    return awaits.length === 0 ? null : <Tag tone="warn">{t("users.waiting")}</Tag>;
  const tones = { invited: "info", disabled: "warn", removed: "plain" } as const;
  return <Tag tone={tones[state]}>{t(`users.state.${state}`)}</Tag>;
}

function Left({ person }: { readonly person: RegisteredPerson }) {
  const { stateOf } = useAccessWords(useZone());
  return (
    <Row
      leading={<Avatar initials={initials(person.name).join("")} seed={person.id} />}
      title={person.name}
      detail={stateOf(person)}
    />
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: readonly string[] }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </dd>
    </div>
  );
}

function History({
  events,
  onNewest,
  onEarlier,
}: {
  readonly events: readonly AccessEvent[];
  readonly onNewest: (() => void) | null;
  readonly onEarlier: (() => void) | null;
}) {
  const { t } = useTranslation(["register", "settings"]);
  const { day } = useAccessWords(useZone());
  const historyLine = useHistoryLine();
  return (
    <>
      <Card title={t("register:historyTitle")} aside={t("register:newestFirst")}>
        <Rows>
          {events.map((event, index) => (
            <Row
              // The same can be said twice in the same moment.
              key={`${event.at} ${String(index)}`}
              title={historyLine(event)}
              trailing={<span className={styles["when"]}>{day(event.at)}</span>}
            />
          ))}
        </Rows>
      </Card>
      <div className={styles["turn"]}>
        {onNewest === null ? null : (
          <Button size="small" onPress={onNewest}>
            {t("settings:trace.newest")}
          </Button>
        )}
        {onEarlier === null ? null : (
          <Button size="small" onPress={onEarlier}>
            {t("settings:trace.earlier")}
          </Button>
        )}
      </div>
    </>
  );
}
