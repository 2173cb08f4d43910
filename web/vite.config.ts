import { defineConfig } from "vitest/config";

// Names carry no hash: the server puts one into the address, so that an unchanged script keeps its name in the repository.
export default defineConfig({
  publicDir: false,
  build: {
    outDir: "../src/headwater/web/static/scripts",
    emptyOutDir: true,
    target: "es2023",
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { workbench: "src/main.ts" },
      output: { entryFileNames: "[name].js", chunkFileNames: "[name].js" },
    },
  },
  test: { environment: "happy-dom", include: ["tests/**/*.test.ts"] },
});
