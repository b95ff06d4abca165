import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MedicineRound } from "../../../domain/health/medication.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { Page } from "../../shell/page.tsx";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { useOpenForm } from "../../shell/use-open-form.ts";
import { useProcedure } from "../../lib/api.ts";
import { useToday } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { ActionMenu } from "../../ui/overlays/menu.tsx";
import { EmptyState } from "../../ui/empty-and-error-state.tsx";
import { HouseTabs } from "../../accommodation/beds/house-tabs.tsx";
import { Who } from "../../shift/log-book/log-entry-text.tsx";
import { DoseRow } from "./dose-row.tsx";
import styles from "./medicines.module.css";
import { MedicineNameConsentPanel } from "./medicine-name-consent-panel.tsx";
import { StartMedicinePanel } from "./start-medicine-panel.tsx";
import { StopMedicinePanel } from "./stop-medicine-panel.tsx";

type Running = MedicineRound["running"][number];

/** Today's medication round, and the medicines on it. */
export function MedicinesScreen({ isStarting: isAsked }: { readonly isStarting: boolean }) {
  const { t } = useTranslation("medicines");
  const round = useProcedure("medicines.round", { day: null }, { followsClock: true });
  const [starting, setStarting] = useOpenForm(isAsked ? "starting" : null);
  const [stopping, setStopping] = useState<Running | null>(null);
  const [naming, setNaming] = useState<Running | null>(null);
  const start = () => setStarting("starting");
  return (
    <Page
      tabs={<HouseTabs />}
      title={t("title")}
      under={t("under")}
      actions={
        <Button kind="primary" onPress={start}>
          {t("add")}
        </Button>
      }
    >
      <QueryBoundary answer={round}>
        {({ doses, running }) => (
          <div className={styles["stack"]}>
            <Card title={t("round")}>
              {doses.length === 0 ? (
                <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
              ) : (
                <ul className={styles["doses"]}>
                  {doses.map((dose) => (
                    <DoseRow
                      key={`${dose.medicineId} ${dose.day} ${dose.at}`}
                      dose={dose}
                      among={doses}
                    />
                  ))}
                </ul>
              )}
            </Card>
            {running.length === 0 ? null : (
              <OnTheRound running={running} onStop={setStopping} onName={setNaming} />
            )}
          </div>
        )}
      </QueryBoundary>
      {starting === null ? null : <StartMedicinePanel onClose={() => setStarting(null)} />}
      {naming === null ? null : (
        <MedicineNameConsentPanel
          id={naming.id}
          agreedOn={naming.nameAgreedOn}
          onClose={() => setNaming(null)}
        />
      )}
      {stopping === null ? null : (
        <StopMedicinePanel
          id={stopping.id}
          from={stopping.from}
          until={stopping.until}
          onClose={() => setStopping(null)}
        />
      )}
    </Page>
  );
}

interface OnTheRoundProps {
  readonly running: readonly Running[];
  readonly onStop: (medicine: Running) => void;
  readonly onName: (medicine: Running) => void;
}

/** The current medicines, box by box; their names for users whose key opens them. */
function OnTheRound({ running, onStop, onName }: OnTheRoundProps) {
  const { t } = useTranslation("medicines");
  const { dates } = useFormats();
  const { nameOf, textOf } = useNames();
  const today = useToday();
  return (
    <Card title={t("running")}>
      <Rows>
        {running.map((medicine) => {
          const { id, person, label, times, from, until, name, care } = medicine;
          const inCare = care.state === "open" ? care.content : { name: "", purpose: "" };
          const known = [name === null ? inCare.name : "", inCare.purpose];
          const careOnly = known.filter((part) => part !== "").join(" · ");
          const parts = [
            label === null ? t("gone") : textOf(label),
            textOf(name ?? ""),
            times.join(", "),
            from > today ? t("fromDay", { day: dates.short(from, today) }) : "",
            until === null ? t("noEnd") : t("until", { day: dates.short(until, today) }),
          ];
          return (
            <Row
              key={id}
              title={<Who person={person} />}
              detail={
                <>
                  {parts.filter((part) => part !== "").join(" · ")}
                  {careOnly === "" ? null : (
                    <span className={styles["known"]}>
                      {" "}
                      · {t("careOnly", { known: textOf(careOnly) })}
                    </span>
                  )}
                </>
              }
              trailing={
                <ActionMenu
                  label={t("stopMenu", { name: `${nameOf(person)}, ${textOf(label ?? "")}` })}
                  actions={[
                    { id: "stop", label: t("stop"), onPress: () => onStop(medicine) },
                    ...(inCare.name === ""
                      ? []
                      : [{ id: "name", label: t("nameMenu"), onPress: () => onName(medicine) }]),
                  ]}
                />
              }
            />
          );
        })}
      </Rows>
    </Card>
  );
}
