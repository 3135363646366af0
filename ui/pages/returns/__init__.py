"""The returns page: handing over, and rounds of scans."""
