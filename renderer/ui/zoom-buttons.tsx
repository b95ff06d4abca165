import { Minus, Plus } from "lucide-react";
import { Button } from "./button.tsx";

export interface ZoomButtonsProps {
  /** The current zoom: "80%". */
  readonly percent: string;
  readonly words: { readonly smaller: string; readonly larger: string; readonly reset: string };
  readonly onSmaller: () => void;
  readonly onLarger: () => void;
  readonly onReset: () => void;
}

/** Zoom out, reset, zoom in. */
export function ZoomButtons({ percent, words, onSmaller, onLarger, onReset }: ZoomButtonsProps) {
  return (
    <>
      <Button
        kind="quiet"
        size="small"
        label={words.smaller}
        icon={<Minus size={16} aria-hidden="true" />}
        onPress={onSmaller}
      >
        {""}
      </Button>
      <Button kind="quiet" size="small" label={`${percent}, ${words.reset}`} onPress={onReset}>
        {percent}
      </Button>
      <Button
        kind="quiet"
        size="small"
        label={words.larger}
        icon={<Plus size={16} aria-hidden="true" />}
        onPress={onLarger}
      >
        {""}
      </Button>
    </>
  );
}
