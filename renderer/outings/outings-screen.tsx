import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  countAway,
  countPerhapsOut,
  type Inside,
  type OutView,
  type OutingView,
} from "../../domain/outings/outing.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { PrintEvacuationListButton } from "../printing/print-evacuation-list-button.tsx";
import { Page } from "../shell/page.tsx";
import { paths } from "../shell/paths.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { useSession } from "../shell/user-session.ts";
import { useProcedure } from "../lib/api.ts";
import { Avatar } from "../ui/avatar.tsx";
import { Button } from "../ui/button.tsx";
import { Card, Rows } from "../ui/card.tsx";
import { TextLink } from "../ui/links.tsx";
import { ActionMenu } from "../ui/overlays/menu.tsx";
import { EmptyState } from "../ui/empty-and-error-state.tsx";
import { HouseTabs } from "../accommodation/beds/house-tabs.tsx";
import {
  AgreeReturnTimePanel,
  type AgreeReturnTimePanelProps,
} from "./agree-return-time-panel.tsx";
import { PeopleAtAppointment } from "./people-at-appointment.tsx";
import { PeopleCountedAbsent } from "./people-counted-absent.tsx";
import { GoOutPanel } from "./go-out-panel.tsx";
import { OutingRowText } from "./outing-row-text.tsx";
import { UndoOuting } from "./undo-outing.tsx";
import { MissingPersonRow } from "./missing-person-row.tsx";
import styles from "./outings.module.css";
import { ReturnedPeople } from "./returned-people.tsx";
import { useReturnFromOuting } from "./use-return-from-outing.ts";
import { useUndoGoingOut } from "./use-undo-going-out.ts";
import { useStartMissingSearch } from "./use-start-missing-search.tsx";

/** Who is out and when they are due back; who is in and may go. */
export function OutingsScreen() {
  const out = useProcedure("passes.list", {}, { followsClock: true });
  return <QueryBoundary answer={out}>{(value) => <OutPage view={value} />}</QueryBoundary>;
}

function OutPage({ view }: { readonly view: OutView }) {
  const { t } = useTranslation("out");
  const { me } = useSession();
  const back = useReturnFromOuting();
  const { takeBack, error } = useUndoGoingOut();
  const [going, setGoing] = useState<Inside | null>(null);
  const [agreeing, setAgreeing] = useState<AgreeReturnTimePanelProps["pass"] | null>(null);
  const [doubted, setDoubted] = useState<OutingView | null>(null);
  const { lookedFor, atAppointments, counted } = view;
  const [away, perhaps] = [countAway(view), countPerhapsOut(view)];
  const figures = [
    t("summaryOut", { count: away }),
    ...(perhaps === 0 ? [] : [t("summaryPerhaps", { count: perhaps })]),
    t("summaryInside", { count: view.inside.length }),
  ];
  return (
    <Page
      tabs={<HouseTabs />}
      title={t("title")}
      under={figures.join(" · ")}
      actions={<PrintEvacuationListButton />}
    >
      <div className={styles["stack"]}>
        <RefusalNotice error={back.error ?? error} />
        <Card
          title={t("outNow")}
          more={
            me.roles.includes("admin") ? (
              <TextLink href={paths.missingSteps}>{t("stepsLink")}</TextLink>
            ) : undefined
          }
        >
          {away + perhaps === 0 ? (
            <EmptyState title={t("nobodyOut")}>{t("nobodyOutText")}</EmptyState>
          ) : (
            <Rows>
              {lookedFor.map((one) => (
                <MissingPersonRow key={one.searchId} one={one} back={back} />
              ))}
              {view.out.map((pass) => (
                <OutingRowText
                  key={pass.id}
                  pass={pass}
                  now={view.now}
                  back={back}
                  onAgree={() => setAgreeing(pass)}
                  onNeverOut={() => {
                    if (pass.people.length > 1) setDoubted(pass);
                    else takeBack(pass.id, pass.people);
                  }}
                />
              ))}
              {atAppointments.map((one) => (
                <PeopleAtAppointment key={one.appointmentId} one={one} />
              ))}
              {counted.map((one) => (
                <PeopleCountedAbsent
                  key={one.person.id}
                  one={one}
                  back={back}
                  onGo={setGoing}
                  onAgree={(pass) => {
                    // Another agreed time applies to everyone who went together.
                    const along = view.out.find(({ id }) => id === pass.id)?.people ?? [];
                    setAgreeing({ ...pass, people: [...pass.people, ...along] });
                  }}
                />
              ))}
            </Rows>
          )}
        </Card>
        <InHouse inside={view.inside} onGo={setGoing} />
        <ReturnedPeople view={view} back={back} />
      </div>
      {going === null ? null : (
        <GoOutPanel person={going} view={view} onUndo={takeBack} onClose={() => setGoing(null)} />
      )}
      {agreeing === null ? null : (
        <AgreeReturnTimePanel pass={agreeing} now={view.now} onClose={() => setAgreeing(null)} />
      )}
      {doubted === null ? null : (
        <UndoOuting
          pass={doubted}
          onClose={() => setDoubted(null)}
          onConfirm={() => {
            setDoubted(null);
            takeBack(doubted.id, doubted.people);
          }}
        />
      )}
    </Page>
  );
}

interface InHouseProps {
  readonly inside: readonly Inside[];
  readonly onGo: (person: Inside) => void;
}

function InHouse({ inside, onGo }: InHouseProps) {
  const { t } = useTranslation("out");
  const { nameOf, initialsOf } = useNames();
  const steps = useStartMissingSearch();
  return (
    <Card title={t("inHouse")} aside={t("inHouseAside")}>
      {inside.length === 0 ? (
        <EmptyState title={t("nobodyIn")}>{t("nobodyInText")}</EmptyState>
      ) : (
        <ul className={styles["people"]}>
          {inside.map((person) => (
            <li key={person.id} className={styles["person"]}>
              <Avatar initials={initialsOf(person)} seed={person.id} />
              <span className={styles["who"]}>
                <span className={styles["name"]}>{nameOf(person)}</span>
                <small className={styles["room"]}>{person.room}</small>
              </span>
              <Button
                size="small"
                label={t("goesOutWho", { name: nameOf(person) })}
                onPress={() => onGo(person)}
              >
                {t("goesOut")}
              </Button>
              <ActionMenu
                label={t("menu", { names: nameOf(person) })}
                actions={[
                  {
                    id: "search",
                    label: t("notSeen"),
                    onPress: () => steps.ask(person),
                  },
                ]}
              />
            </li>
          ))}
        </ul>
      )}
      {steps.question}
    </Card>
  );
}
