import { Printer } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SearchView } from "../../domain/outings/missing-person-search.ts";
import { FormPanel } from "../shell/forms/form-panel.tsx";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { usePanelForm } from "../shell/forms/use-panel-form.ts";
import { PrintButton } from "../printing/print-button.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { TextField } from "../ui/fields/text-field.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import styles from "./outings.module.css";
import { MissingSearchPrintPanel } from "./missing-search-print-panel.tsx";

/** The description for those who search for the person, and the sheet to print. */
export function MissingPersonDescription({ search }: { readonly search: SearchView }) {
  const { t } = useTranslation("out");
  const { textOf } = useNames();
  const [isWriting, setWriting] = useState(false);
  const [isPrinting, setPrinting] = useState(false);
  const { looks, lastSeen } = search.description;
  return (
    <Card title={t("describe")} isPadded>
      <dl className={styles["card"]}>
        <div>
          <dt>{t("lastSeen")}</dt>
          <dd>{lastSeen === "" ? t("notWritten") : textOf(lastSeen)}</dd>
        </div>
        <div>
          <dt>{t("looks")}</dt>
          <dd>{looks === "" ? t("notWritten") : textOf(looks)}</dd>
        </div>
      </dl>
      <div className={styles["buttons"]}>
        {search.ended === null ? (
          <Button size="small" onPress={() => setWriting(true)}>
            {t("write")}
          </Button>
        ) : null}
        <PrintButton
          size="small"
          icon={<Printer size={15} aria-hidden="true" />}
          onPress={() => setPrinting(true)}
        >
          {t("printSheet")}
        </PrintButton>
      </div>
      {isWriting ? <DescribePanel search={search} onClose={() => setWriting(false)} /> : null}
      {isPrinting ? (
        <MissingSearchPrintPanel search={search} onClose={() => setPrinting(false)} />
      ) : null}
    </Card>
  );
}

interface DescribePanelProps {
  readonly search: SearchView;
  readonly onClose: () => void;
}

function DescribePanel({ search, onClose }: DescribePanelProps) {
  const { t } = useTranslation("out");
  const { nameOf } = useNames();
  // Another user may edit it meanwhile: the input names the version that was read.
  const [{ id, version, description }] = useState(search);
  const [lastSeen, setLastSeen] = useState(description.lastSeen);
  const [looks, setLooks] = useState(description.looks);
  const form = usePanelForm("missing.describe", {
    input: { id, version, description: { lastSeen, looks } },
    onClose,
    onDone: () => showToast({ text: t("described") }),
  });
  return (
    <FormPanel form={form} title={t("describePanel", { name: nameOf(search.person) })}>
      <TextField
        label={t("lastSeen")}
        hint={t("lastSeenHint")}
        value={lastSeen}
        onChange={setLastSeen}
        maxLength={300}
        isLong
        autoFocus
      />
      <TextField
        label={t("looks")}
        hint={t("looksHint")}
        value={looks}
        onChange={setLooks}
        maxLength={600}
        isLong
      />
    </FormPanel>
  );
}
