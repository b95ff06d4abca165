import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Output } from "../../../domain/api/index.ts";
import { useProcedure } from "../../lib/api.ts";
import { useHasRole } from "../../shell/user-session.ts";
import { Button } from "../../ui/button.tsx";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { Panel } from "../../ui/overlays/dialog.tsx";
import { EmptyState } from "../../ui/empty-and-error-state.tsx";
import { GrantAccess } from "./grant-access.tsx";
import { useAccessAreaNames } from "./use-access-area-names.ts";

type Waiting = Output<"compartments.waiting">[number];

/** Colleagues to whom the signed-in user can grant access to a compartment. */
export function ColleaguesWaitingForAccess() {
  const { t } = useTranslation("settings");
  const partNames = useAccessAreaNames();
  const isAdmin = useHasRole("admin");
  const waiting = useProcedure("compartments.waiting", {}).data;
  const [chosen, setChosen] = useState<Waiting | null>(null);
  const close = () => setChosen(null);
  if (waiting === undefined) return null;
  if (waiting.length === 0)
    return isAdmin ? null : (
      <EmptyState title={t("users.nobodyWaits")}>{t("users.nobodyWaitsText")}</EmptyState>
    );
  return (
    <Card title={t("users.waitingTitle")} tone="ember">
      <Rows>
        {waiting.map((one) => (
          <Row
            key={`${one.userId} ${one.compartment}`}
            title={<b>{one.name}</b>}
            detail={t("users.waits", { parts: partNames([one.compartment]) })}
            trailing={
              <Button
                size="small"
                label={`${t("users.letIn")}: ${one.name}, ${partNames([one.compartment])}`}
                onPress={() => setChosen(one)}
              >
                {t("users.letIn")}
              </Button>
            }
          />
        ))}
      </Rows>
      <Panel
        title={
          chosen === null
            ? ""
            : t("users.letInTitle", {
                name: chosen.name,
                part: partNames([chosen.compartment]),
              })
        }
        isOpen={chosen !== null}
        onClose={close}
      >
        {chosen === null ? null : <GrantAccess {...chosen} onDone={close} />}
      </Panel>
    </Card>
  );
}
