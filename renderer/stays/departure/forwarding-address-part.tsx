import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PostAddress } from "../../../domain/accommodation/departure-checklist.ts";
import type { DepartureChecklistView } from "../../../domain/stays/departure-checklist-view.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { Button } from "../../ui/button.tsx";
import { Card, Facts } from "../../ui/card.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import styles from "./departure.module.css";

/** Where post may be forwarded: all staff can record it, only the office can read it. */
export function ForwardingAddressPart({ list }: { readonly list: DepartureChecklistView }) {
  const { t } = useTranslation("departure");
  const { textOf } = useNames();
  const [isOpen, setOpen] = useState(false);
  const { post } = list;
  const known = post.state === "open" ? post.content : null;
  return (
    <Card
      title={t("postTitle")}
      more={
        <Button
          kind="quiet"
          size="small"
          label={`${known === null ? t("postGive") : t("postChange")}: ${t("postTitle")}`}
          onPress={() => setOpen(true)}
        >
          {known === null ? t("postGive") : t("postChange")}
        </Button>
      }
    >
      {known === null ? (
        <p className={styles["quiet"]}>{said()}</p>
      ) : (
        <Facts
          facts={[
            {
              name: t("postAddress"),
              value: <bdi className={styles["lines"]}>{textOf(known.address)}</bdi>,
            },
            { name: t("postPhone"), value: textOf(known.phone) },
          ].filter(({ value }) => value !== "")}
        />
      )}
      {isOpen ? (
        <PostPanel stayId={list.stayId} known={known} onClose={() => setOpen(false)} />
      ) : null}
    </Card>
  );

  function said(): string {
    if (post.state === "damaged") return t("postDamaged");
    return post.state === "closed" && post.exists ? t("postClosed") : t("postNobody");
  }
}

interface PostPanelProps {
  readonly stayId: string;
  readonly known: PostAddress | null;
  readonly onClose: () => void;
}

function PostPanel({ stayId, known, onClose }: PostPanelProps) {
  const { t } = useTranslation("departure");
  const [address, setAddress] = useState(known?.address ?? "");
  const [phone, setPhone] = useState(known?.phone ?? "");
  const isEmpty = address.trim() === "" && phone.trim() === "";
  const form = usePanelForm("departures.savePost", {
    input: isEmpty && known === null ? null : { stayId, post: { address, phone } },
    onClose,
    onDone: () => showToast({ text: t("postSaved") }),
  });
  return (
    <FormPanel form={form} title={t("postPanel")}>
      <p>{t("postText")}</p>
      <TextField
        label={t("postAddress")}
        value={address}
        onChange={setAddress}
        maxLength={400}
        isLong
        autoFocus
        problem={form.isTried && isEmpty && known === null ? t("postMissing") : null}
      />
      <TextField label={t("postPhone")} value={phone} onChange={setPhone} maxLength={60} />
    </FormPanel>
  );
}
