// Pictures of pages, for the documentation: drawn by Chromium, and kept as the WebP that it writes itself.
import { chromium } from "playwright";
import { chromiumOptions } from "./browsers.mjs";

/** The system's Chromium where there is one, else Playwright's own. */
export const launch = () => chromium.launch(chromiumOptions);

/** A PNG as WebP, with its size. `encoder` is any page of the browser. */
export async function webpOf(encoder, png, quality = 0.6) {
  const { base64, width, height } = await encoder.evaluate(
    async ([png, quality]) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
      const canvas = new OffscreenCanvas(image.width, image.height);
      canvas.getContext("2d").drawImage(image, 0, 0);
      const blob = await canvas.convertToBlob({ type: "image/webp", quality });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      return {
        base64: btoa(bytes.reduce((text, it) => text + String.fromCharCode(it), "")),
        width: image.width,
        height: image.height,
      };
    },
    [png.toString("base64"), quality],
  );
  return { bytes: Buffer.from(base64, "base64"), width, height };
}
