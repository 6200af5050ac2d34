import { cpSync } from "node:fs";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import webpack from "webpack";

const compiler = webpack({
  mode: process.env.NODE_ENV,
  // The one that webpack takes in development calls eval(), which a strict policy refuses.
  devtool: false,
  entry: "./main.js",
  output: { publicPath: "/" },
  module: { rules: [{ test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] }] },
  plugins: [new MiniCssExtractPlugin()],
  performance: false,
});
const stats = await new Promise((resolve, reject) =>
  compiler.run((error, done) => (error ? reject(error) : resolve(done))),
);
const said = stats.toString("errors-warnings");
if (stats.hasErrors() || stats.hasWarnings()) throw new Error(said);
cpSync("index.html", "dist/index.html");
